package org.dauys.registration.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken, told by their first bytes. */
enum DocumentType {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    /** As many bytes tell every type. */
    static final int HEAD = 8;

    private final String mediaType;
    private final byte[] magic;

    DocumentType(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a file that begins so. */
    static Optional<DocumentType> of(byte[] head) {
        return Stream.of(values()).filter(type -> type.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return head.length >= magic.length && Arrays.equals(magic, 0, magic.length, head, 0, magic.length);
    }
}
