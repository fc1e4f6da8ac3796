package org.dauys.protocol.archive;

/** The bytes are not an archive in the one accepted tar form. */
public final class MalformedArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final boolean truncated;

    MalformedArchiveException(long offset, boolean truncated, String message) {
        super(message + " at byte " + offset);
        this.offset = offset;
        this.truncated = truncated;
    }

    /** Where the entry in question begins. */
    public long offset() {
        return offset;
    }

    /** Whether the archive simply ends within an entry, as a download that was cut off does. */
    public boolean truncated() {
        return truncated;
    }
}
