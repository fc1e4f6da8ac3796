/**
 * From accepted ballots to the result (§4.18 to §4.21), and the binding decryption proof beside the archive. Knows no chain.
 */
@NullMarked
package org.dauys.protocol.tally;

import org.jspecify.annotations.NullMarked;
