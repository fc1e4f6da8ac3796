package org.dauys.observer.accreditation;

/** The two kinds of observers. */
public enum AccreditationKind {
    /** Stands beside a registered candidate, in the territory of the candidacy; whether the candidate has named this person, the registrar finds out. */
    TRUSTED_PERSON,
    /** From the people; party membership is not asked. */
    PEOPLE
}
