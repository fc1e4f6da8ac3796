package org.dauys.registration.document;

import org.dauys.kit.problem.ProblemType;

/** Problems of documents. */
public enum DocumentProblem implements ProblemType {
    /** No PDF, JPEG or PNG, or another of them than stated. */
    DOCUMENT_TYPE("document-type", 422),
    /** The account has uploaded as much as it may today. */
    TOO_MANY_DOCUMENTS("too-many-documents", 429),
    /** A document that is not there, not the caller's, or attached already. */
    UNKNOWN_DOCUMENT("unknown-document", 422),
    /** It belongs to something and stays. */
    DOCUMENT_ATTACHED("document-attached", 409);

    private final String slug;
    private final int status;

    DocumentProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
