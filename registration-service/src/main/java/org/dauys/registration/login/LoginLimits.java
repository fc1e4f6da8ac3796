package org.dauys.registration.login;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** How often and how long ({@code dauys.login.*}). */
@ConfigMapping(prefix = "dauys.login")
public interface LoginLimits {

    /** How long a code can be used. */
    Duration codeLifetime();

    /** Guesses per code. */
    int attemptsPerCode();

    /** The sliding window of the next two. */
    Duration window();

    /** Codes per IIN and phone together, or per phone without IIN, in a window. */
    int codesPerSubject();

    /** Codes per phone in a window: families share phones. */
    int codesPerPhone();

    /** Codes per subject, and per phone, in 24 hours. */
    int codesPerDay();

    /** Phones of one network that have asked for a code in a window and not redeemed it. */
    int phonesPerNetwork();

    /** Codes of everybody in 24 hours, above which operators are warned. */
    long codesADay();

    /** How the numbers begin that codes are sent to; calls to other countries are how messages are turned into money. */
    List<String> phonePrefixes();

    /** Proxies of ours, as addresses or ranges of them: what they say about whom they heard is believed. */
    List<String> trustedProxies();

    /** How long an identity token is valid. */
    Duration tokenLifetime();
}
