package org.dauys.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Limits on request bodies. A service that takes a larger body also raises {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "dauys.http")
public interface HttpLimits {

    /** Largest body where nothing else is said. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Addresses that take more. */
    List<LargerBody> largerBodies();

    /** Addresses whose whole path matches the regular expression {@code path} take bodies up to {@code max}. */
    interface LargerBody {
        String path();

        MemorySize max();
    }
}
