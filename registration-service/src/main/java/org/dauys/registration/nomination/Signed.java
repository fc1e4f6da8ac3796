package org.dauys.registration.nomination;

import java.time.Instant;
import org.dauys.registration.twoperson.Signatory;

/** Who decides, and when. */
record Signed(Signatory by, Instant at) {}
