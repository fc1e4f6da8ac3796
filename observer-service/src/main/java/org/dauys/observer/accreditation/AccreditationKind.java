package org.dauys.observer.accreditation;

/** The two kinds of observers. */
public enum AccreditationKind {
    /** Named by a candidate. */
    TRUSTED_PERSON,
    /** From the people; party membership is not asked. */
    PEOPLE
}
