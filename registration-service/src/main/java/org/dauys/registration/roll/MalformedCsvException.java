package org.dauys.registration.roll;

/** Bytes that are not CSV in UTF-8; nothing can be said about lines from here on. */
public final class MalformedCsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    public MalformedCsvException(int line) {
        super("not CSV from line " + line);
        this.line = line;
    }

    /** Line on which reading stopped, from 1. */
    public int line() {
        return line;
    }
}
