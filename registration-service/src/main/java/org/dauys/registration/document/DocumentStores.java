package org.dauys.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the store: the bucket that is configured, else the folder. */
@ApplicationScoped
class DocumentStores {

    @Produces
    @Singleton
    DocumentStore store(DocumentSettings settings) {
        return settings.s3().<DocumentStore>map(S3Store::new).orElseGet(() -> new FilesystemStore(settings.folder()));
    }
}
