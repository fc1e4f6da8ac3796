/**
 * The one compact form of JSON that is hashed and signed (§4.1): exact bytes in, exact bytes out. Knows no message type.
 */
@NullMarked
package org.dauys.protocol.json;

import org.jspecify.annotations.NullMarked;
