package org.dauys.system.program;

import java.nio.file.Path;
import java.util.List;
import org.dauys.system.stack.Project;

/** The auditor as observers and trustees have it: one jar. */
public final class AuditorJar {

    private AuditorJar() {}

    /** The jar, ready to run in a folder. */
    public static Program in(Path folder) {
        return Program.of(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        Project.root().resolve("auditor/target/auditor.jar").toString()),
                folder);
    }
}
