package org.dauys.registration.statistics;

import java.util.Optional;
import org.dauys.registration.primary.Primary;

/**
 * Of whom a figure is wanted.
 *
 * @param territory with what lies in it; everywhere if absent
 * @param full with what the public may not see; the caller may
 */
record Wanted(Primary primary, Stage stage, Optional<String> territory, boolean full) {}
