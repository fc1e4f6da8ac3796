package org.dauys.protocol.archive;

/**
 * An entry of an archive as it stands there; that its name is the digest of its content has not been checked.
 *
 * @param kind by the ending of its name
 * @param name full name
 * @param content the bytes; owned by the receiver
 * @param offset where the entry's header begins in the archive
 */
@SuppressWarnings("ArrayRecordComponent")
public record ArchiveEntry(Kind kind, String name, byte[] content, long offset) {
    /** Kinds of entries. */
    public enum Kind {
        /** The archive header. */
        HEADER,
        /** A data object. */
        DATA,
        /** An event. */
        EVENT
    }

    /** Bytes of the whole entry. */
    public long length() {
        return TarEntries.length(content.length);
    }

    /** The digest that the name states, in hexadecimal as it stands there. */
    public String statedHash() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    @Override
    public String toString() {
        return "ArchiveEntry[" + name + " at " + offset + "]";
    }
}
