package org.dauys.localstack.launch;

import java.nio.file.Path;

/** The Java that runs this program runs the services too. */
final class JavaHome {

    private JavaHome() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
