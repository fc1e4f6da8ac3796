package org.dauys.registration.document;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Immutable objects under a key. Every method throws {@link DocumentStoreException} if the store fails. */
interface DocumentStore {

    /**
     * Stores the content of a file for good, whole or not at all; when this returns, it survives a crash.
     *
     * @param key under which nothing is stored yet
     */
    void put(UUID key, Path content);

    /**
     * The content, to be closed by the reader.
     *
     * @throws DocumentStoreException if there is none
     */
    InputStream get(UUID key);

    /** Deletes the content if there is any. */
    void delete(UUID key);
}
