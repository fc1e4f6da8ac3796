/**
 * Exponential ElGamal over the group (§4.11.1): ciphertexts and the election key. Knows no question and no proof.
 */
@NullMarked
package org.dauys.protocol.elgamal;

import org.jspecify.annotations.NullMarked;
