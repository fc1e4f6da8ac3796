/**
 * Voting credentials (§4.8), private and public. Knows nothing of who holds one.
 */
@NullMarked
package org.dauys.protocol.credential;

import org.jspecify.annotations.NullMarked;
