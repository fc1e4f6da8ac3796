package org.dauys.system.stack;

import java.nio.file.Path;

/** Where the built project is. */
public final class Project {

    private Project() {}

    /** Its folder; system property {@code dauys.project}. */
    public static Path root() {
        return Path.of(System.getProperty("dauys.project", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where tests may write. */
    public static Path scratch() {
        return root().resolve("system-tests/target/run");
    }
}
