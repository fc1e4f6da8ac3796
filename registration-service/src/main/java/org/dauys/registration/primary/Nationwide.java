package org.dauys.registration.primary;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.security.Caller;

/** Acts that concern a whole primary: for those whose scope is the whole country. */
@ApplicationScoped
public class Nationwide {

    private final Caller caller;

    public Nationwide(Caller caller) {
        this.caller = caller;
    }

    /** The problem {@code forbidden} for whoever has rights in some territories only. */
    public void require() {
        caller.requireEverywhere();
    }
}
