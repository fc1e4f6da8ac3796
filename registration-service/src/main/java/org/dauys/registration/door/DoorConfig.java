package org.dauys.registration.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The door of the login ({@code dauys.door.*}). */
@ConfigMapping(prefix = "dauys.door")
public interface DoorConfig {

    /**
     * Requests for a code per second at this process that are let in without a pass. 117 whole logins a second were measured on
     * two cores that everything shared; dauys.admission.per-second of voting-service is this times the processes.
     */
    @WithDefault("100")
    @Min(1)
    @Max(1_000_000)
    int codesPerSecond();

    /** Requests for a code that one pass is good for at this process: somebody mistypes the phone, or a code is lost. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int usesPerPass();
}
