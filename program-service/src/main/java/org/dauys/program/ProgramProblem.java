package org.dauys.program;

import org.dauys.kit.problem.ProblemType;

/** What can go wrong with programmes and proposals, beyond what the kit knows. */
public enum ProgramProblem implements ProblemType {
    /** The territory has a programme in this primary already: publish a new version of it. */
    PROGRAMME_EXISTS("programme-exists", 409),
    /** Two blocks of a version have the same id. */
    DUPLICATE_BLOCK("duplicate-block", 422),
    /** The programme has no such block in its current version. */
    UNKNOWN_BLOCK("unknown-block", 422),
    /** No theme of this name. */
    UNKNOWN_THEME("unknown-theme", 422),
    /** As many proposals in a day as one account may make. */
    TOO_MANY_PROPOSALS("too-many-proposals", 429);

    private final String slug;
    private final int status;

    ProgramProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
