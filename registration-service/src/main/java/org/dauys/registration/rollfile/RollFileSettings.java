package org.dauys.registration.rollfile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How roll files are worked on. */
@ConfigMapping(prefix = "dauys.roll-files")
public interface RollFileSettings {

    /** How often it is looked whether there is a file to work on. */
    String poll();

    /** Largest file. */
    @WithDefault("512M")
    MemorySize maxSize();

    /** Lines between two checkpoints of checking. */
    @WithDefault("20000")
    int chunkLines();

    /** Entries between two notes of how far applying is. */
    @WithDefault("20000")
    int applyEntries();

    /** Steps that may fail one after the other, without one succeeding, before the file is given up. */
    @WithDefault("20")
    int attempts();

    /** Days after which an upload that nobody completes, and a preview that nobody applies, is given up. */
    @WithDefault("14")
    int abandonedAfterDays();
}
