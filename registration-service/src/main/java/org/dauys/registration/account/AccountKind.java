package org.dauys.registration.account;

import org.dauys.kit.security.Roles;

/** The two kinds of account. */
public enum AccountKind {
    /** On a roll: IIN and phone. */
    MEMBER(Roles.MEMBER),
    /** A verified phone. */
    PARTICIPANT(Roles.PARTICIPANT);

    private final String role;

    AccountKind(String role) {
        this.role = role;
    }

    /** The role that every account of this kind has; also the claim {@code kind}. */
    public String role() {
        return role;
    }
}
