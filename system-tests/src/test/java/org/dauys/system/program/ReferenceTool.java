package org.dauys.system.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Software that this project did not write: belenios-tool, named by {@code BELENIOS_TOOL}, and the script that has it
 * verify a record completely, named by {@code VERIFY_WITH_BELENIOS}. {@code SKIP_REFERENCE=1} says that neither is there.
 */
public final class ReferenceTool {

    private static final String TOOL = "BELENIOS_TOOL";
    private static final String VERIFIER = "VERIFY_WITH_BELENIOS";

    private ReferenceTool() {}

    /** Whether somebody decided to go without. */
    public static boolean isSkipped() {
        return "1".equals(System.getenv("SKIP_REFERENCE"));
    }

    /** Whether this run can use it. */
    public static boolean isThere() {
        return !isSkipped() && named(TOOL).isPresent() && named(VERIFIER).isPresent();
    }

    /** The tool, in a folder; it sees that folder and the temporary one. */
    public static Program in(Path folder) {
        return Program.of(List.of(required(TOOL)), folder);
    }

    /** The complete verification of a record, in a folder. */
    public static Program verifierIn(Path folder) {
        return Program.of(List.of("python3", required(VERIFIER)), folder);
    }

    private static String required(String name) {
        return named(name)
                .orElseThrow(() -> new IllegalStateException(
                        "the environment names no " + name + "; SKIP_REFERENCE=1 goes without the reference tool"));
    }

    private static Optional<String> named(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
