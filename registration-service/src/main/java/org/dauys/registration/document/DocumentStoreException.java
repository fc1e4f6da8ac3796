package org.dauys.registration.document;

/** The store of documents failed. */
final class DocumentStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
