package org.dauys.registration.document;

import java.util.Optional;
import java.util.Set;

/**
 * A document and who may read it.
 *
 * @param uploadedBy account
 * @param territoryId of what it is attached to; absent while it is attached to nothing
 * @param readerRoles roles that read it in that territory
 * @param isPublic whether everybody reads it
 */
record StoredDocument(
        Document document,
        String uploadedBy,
        Optional<String> territoryId,
        Set<String> readerRoles,
        boolean isPublic) {}
