package org.dauys.registration.document;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A document and who may read it.
 *
 * @param uploadedBy account
 * @param subject what it is attached to, if it is
 * @param territoryId of what it is attached to; absent while it is attached to nothing
 * @param readerRoles roles that read it in that territory
 * @param isPublic whether everybody reads it
 */
record StoredDocument(
        Document document,
        String uploadedBy,
        Optional<Subject> subject,
        Optional<String> territoryId,
        Set<String> readerRoles,
        boolean isPublic) {

    /** What a document is attached to, in the words of the feature that attached it. */
    record Subject(String kind, UUID id) {}
}
