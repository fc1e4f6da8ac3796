package org.dauys.registration.control;

/**
 * What a case arose from. The same source opens one case, however often it is told.
 *
 * @param kind which feature noticed it
 * @param key identifies it within the primary and the kind, at most 200 characters; no personal data
 */
public record CaseSource(Kind kind, String key) {

    private static final int LONGEST_KEY = 200;

    /** Who noticed. */
    public enum Kind {
        /** Somebody complained; the key is the first complaint. */
        COMPLAINT,
        /** Somebody did not come to a debate; the key is the debate and the candidacy. */
        DEBATE,
        /** Banned material was confirmed; the key is the report. */
        MATERIAL,
        /** A controller noticed it; the key is random. */
        CONTROLLER
    }

    public CaseSource {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a source needs a key of at most " + LONGEST_KEY + " characters");
        }
    }
}
