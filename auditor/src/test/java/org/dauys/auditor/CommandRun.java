package org.dauys.auditor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the command line, with what it printed on standard output. */
record CommandRun(int status, String out) {

    static synchronized CommandRun of(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            int status = Auditor.run(arguments);
            return new CommandRun(status, caught.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
