package org.dauys.registration.eligibility;

/** What applicants declare of themselves. */
public enum Declaration {
    NO_CONVICTION("conviction"),
    NO_CORRUPTION("corruption"),
    CITIZEN("citizenship"),
    NOT_EXPELLED("not-expelled");

    private final String slug;

    Declaration(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }
}
