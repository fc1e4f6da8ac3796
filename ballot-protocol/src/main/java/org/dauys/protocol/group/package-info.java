/**
 * The group of the protocol: the prime-order subgroup of edwards25519 (Belenios specification 3.1, §5.2.1) and the
 * integers modulo its order. Knows only numbers, points and their encodings; it may not know proofs, ballots, JSON or
 * any other package of this module.
 */
@NullMarked
package org.dauys.protocol.group;

import org.jspecify.annotations.NullMarked;
