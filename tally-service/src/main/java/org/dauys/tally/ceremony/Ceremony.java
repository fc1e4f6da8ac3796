package org.dauys.tally.ceremony;

import java.util.List;

/**
 * The key ceremony of a primary.
 *
 * @param primaryId the primary
 * @param trustees how many people hold a key, beside the server
 * @param names who they are; empty if anyone with the role may give a key
 * @param version for If-Match
 */
record Ceremony(String primaryId, int trustees, List<String> names, long version) {}
