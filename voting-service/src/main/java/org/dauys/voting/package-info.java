/**
 * The cast path: a ballot is checked completely and appended to the ballot box, and the voter gets a signed receipt.
 * Knows public credentials and nothing else about voters; keeps no state that another pod would need.
 */
package org.dauys.voting;
