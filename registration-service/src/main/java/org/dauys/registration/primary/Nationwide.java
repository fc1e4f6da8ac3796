package org.dauys.registration.primary;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;

/** Acts that concern a whole primary: for operators, and for officials whose scope is the whole country. */
@ApplicationScoped
public class Nationwide {

    private final Caller caller;

    public Nationwide(Caller caller) {
        this.caller = caller;
    }

    /** The problem {@code forbidden} for an official of some territories only. */
    public void require() {
        if (!caller.has(Roles.OPERATOR)) {
            caller.requireEverywhere();
        }
    }
}
