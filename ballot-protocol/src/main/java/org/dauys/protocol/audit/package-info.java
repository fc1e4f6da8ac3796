/**
 * Verification of a whole record (§3.5), from an archive or event by event. Trusts nothing that it has not recomputed.
 */
@NullMarked
package org.dauys.protocol.audit;

import org.jspecify.annotations.NullMarked;
