/**
 * Zero-knowledge proofs (§4.5, §4.12, §4.13, §4.16, §4.20): made and verified over strings to hash. Knows no message layout.
 */
@NullMarked
package org.dauys.protocol.proof;

import org.jspecify.annotations.NullMarked;
