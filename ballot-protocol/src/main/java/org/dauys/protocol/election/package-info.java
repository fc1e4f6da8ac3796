/**
 * The election and its questions (§4.9, §4.10) as published at Setup. Knows no ballot.
 */
@NullMarked
package org.dauys.protocol.election;

import org.jspecify.annotations.NullMarked;
