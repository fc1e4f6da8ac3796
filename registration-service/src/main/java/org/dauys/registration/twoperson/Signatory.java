package org.dauys.registration.twoperson;

import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * Who signed: an account, and the person whose account that is. Both are stored beside whatever was signed.
 *
 * @param account subject of the identity token
 * @param person see {@link Caller#person}: accounts with one phone have one person
 */
public record Signatory(String account, String person) {

    /** The one who asks now. */
    public static Signatory of(Caller caller) {
        return new Signatory(caller.subject(), caller.person());
    }

    /** Whether both are one account, or accounts of one person. */
    public boolean isSamePerson(Signatory other) {
        return account.equals(other.account()) || person.equals(other.person());
    }

    /**
     * Lets nobody sign twice.
     *
     * @param second who wants to sign after this one
     * @throws ProblemException {@code same-person} if it is the same account, or another account of the same person
     */
    public void requireSomebodyElse(Signatory second) {
        if (isSamePerson(second)) {
            throw new ProblemException(RegistrationProblem.SAME_PERSON);
        }
    }
}
