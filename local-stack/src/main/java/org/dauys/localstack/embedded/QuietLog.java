package org.dauys.localstack.embedded;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns the servers' own logging down to warnings. They log through SLF4J to JBoss LogManager, which is what Quarkus
 * uses too, so that there is one binding in a test's JVM.
 */
final class QuietLog {

    private static final List<String> NOISY =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky.test");

    private QuietLog() {}

    /** In a JVM of our own, where nobody else configures logging. */
    static void ownProcess() {
        org.jboss.logmanager.Logger root = org.jboss.logmanager.Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
        if (root.getHandlers().length == 0) {
            root.addHandler(new org.jboss.logmanager.handlers.ConsoleHandler(
                    new org.jboss.logmanager.formatters.PatternFormatter("%d{HH:mm:ss} %-5p %c{1}: %s%e%n")));
        }
        servers();
    }

    /** In any JVM: only the loggers of the servers. */
    static void servers() {
        for (String name : NOISY) {
            org.jboss.logmanager.Logger.getLogger(name).setLevel(Level.WARNING);
            Logger.getLogger(name).setLevel(Level.WARNING);
        }
    }
}
