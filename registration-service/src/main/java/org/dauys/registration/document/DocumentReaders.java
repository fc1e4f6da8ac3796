package org.dauys.registration.document;

import java.util.UUID;

/**
 * Who reads documents besides their uploaders and those with a role: a feature that attaches documents to things that
 * people have part in, whoever uploaded, implements it.
 */
public interface DocumentReaders {

    /** Of what subjects it knows; see {@link AttachDocuments}. */
    String kind();

    /** Whether the account reads this document of a subject. */
    boolean includes(String account, UUID subjectId, UUID documentId);
}
