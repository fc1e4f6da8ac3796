package org.dauys.registration.person;

/** Sex as encoded in an IIN. */
public enum Sex {
    FEMALE,
    MALE
}
