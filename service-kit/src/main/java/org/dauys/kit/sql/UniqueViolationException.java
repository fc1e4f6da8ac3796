package org.dauys.kit.sql;

/** A unique constraint or index, see {@link #name()}, forbids the change: somebody else was first. */
public final class UniqueViolationException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    UniqueViolationException(String state, String name) {
        super(state, name);
    }
}
