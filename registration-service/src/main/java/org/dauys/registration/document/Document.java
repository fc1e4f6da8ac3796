package org.dauys.registration.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a document besides its content.
 *
 * @param name of the file, as its uploader called it
 * @param mediaType as its first bytes tell
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record Document(UUID id, String name, String mediaType, long size, String sha256, Instant uploadedAt) {

    /** Without the name, which may name a person. */
    @Override
    public String toString() {
        return "Document[id=" + id + "]";
    }
}
