/**
 * SHA-256 digests as values: names of objects, parents of events, trackers. Knows nothing of what is hashed.
 */
@NullMarked
package org.dauys.protocol.digest;

import org.jspecify.annotations.NullMarked;
