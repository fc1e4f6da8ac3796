/**
 * Ballots (§4.11, §4.17): choosing, encrypting, proving, signing, parsing, checking. Knows no list order and no tally.
 */
@NullMarked
package org.dauys.protocol.ballot;

import org.jspecify.annotations.NullMarked;
