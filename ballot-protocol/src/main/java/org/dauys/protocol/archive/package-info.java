/**
 * The published record (§4.4): objects, the hash chain of events, and the tar form byte for byte. Verifies no cryptography.
 */
@NullMarked
package org.dauys.protocol.archive;

import org.jspecify.annotations.NullMarked;
