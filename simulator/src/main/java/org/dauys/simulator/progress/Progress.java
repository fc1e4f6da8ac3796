package org.dauys.simulator.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Lines with the time since the start. */
public final class Progress {

    private final PrintStream out;
    private final Instant start = Instant.now();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One line. */
    public void say(String format, Object... arguments) {
        Duration since = Duration.between(start, Instant.now());
        out.printf("%2d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), String.format(format, arguments));
        out.flush();
    }

    /** A line without a time, as it is. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.between(start, Instant.now());
    }
}
