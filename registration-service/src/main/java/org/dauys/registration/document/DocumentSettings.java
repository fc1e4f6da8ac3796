package org.dauys.registration.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where documents lie and how many there may be. */
@ConfigMapping(prefix = "dauys.documents")
public interface DocumentSettings {

    /** Folder of the documents, unless there is an {@link #s3() S3-compatible store}. */
    @WithDefault(".dauys/documents")
    Path folder();

    /** Largest document; {@code dauys.http.larger-bodies} and {@code quarkus.http.limits.max-body-size} must allow it. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** Most documents of an account on a day of UTC. */
    @WithDefault("200")
    int perDay();

    /** Most bytes of an account on a day of UTC. */
    @WithDefault("500M")
    MemorySize bytesPerDay();

    /** How long a document that is attached to nothing is kept. */
    @WithDefault("PT24H")
    Duration unattachedKept();

    /** The store of a production installation. */
    Optional<S3> s3();

    /** A bucket of a service that speaks the protocol of Amazon S3. A default here would make the bucket look configured. */
    interface S3 {

        URI endpoint();

        /** {@code us-east-1} if absent. */
        Optional<String> region();

        String bucket();

        String accessKey();

        String secretKey();

        /** {@code endpoint/bucket/key}, as self-hosted stores have it, unless false: {@code bucket.endpoint/key}. */
        Optional<Boolean> pathStyle();
    }
}
