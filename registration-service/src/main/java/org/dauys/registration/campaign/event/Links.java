package org.dauys.registration.campaign.event;

/** Addresses that candidates and organisers publish. */
public final class Links {

    /** An http address without spaces, quotation marks or angle brackets, which have no place in a page. */
    public static final String FORM = "https?://[^\\s\"'<>\\\\]{3,190}";

    private Links() {}
}
