/**
 * The public, re-computable draw of the order in which candidates stand on the ballot paper. Knows the candidacies of a
 * contest, not how they came to be.
 */
package org.dauys.registration.draw;
