package org.dauys.simulator.http;

/** The system refused. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final transient Answer answer;

    ApiProblem(String request, Answer answer) {
        super(request + ": " + answer.status() + " " + answer.text());
        this.status = answer.status();
        this.slug = answer.problem();
        this.answer = answer;
    }

    public int status() {
        return status;
    }

    /** Last part of the problem's type; empty if the answer was no problem document. */
    public String slug() {
        return slug;
    }

    /** The whole answer. */
    public Answer answer() {
        return answer;
    }
}
