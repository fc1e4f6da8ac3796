package org.dauys.auditor.cli;

import java.util.Objects;

/** Text of which part came from a server, made fit for one line: nothing in it can look like a line of ours. */
final class OneLine {

    private static final int MAX_LENGTH = 4096;

    private OneLine() {}

    /** The text with whatever would break or hide the line replaced, and cut where it is too long to be a message. */
    static String of(Object message) {
        String text = Objects.toString(message, "no reason given");
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH)
                .map(each -> isHarmless(each) ? each : '?')
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
