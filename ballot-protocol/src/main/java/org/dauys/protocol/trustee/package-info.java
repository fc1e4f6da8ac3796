/**
 * Trustees' keys (§4.5, §4.7). Private keys never leave through toString, exceptions or logs.
 */
@NullMarked
package org.dauys.protocol.trustee;

import org.jspecify.annotations.NullMarked;
