/**
 * Public, re-computable draws: of the order in which candidates stand on the ballot paper, and for other features that
 * bring their own subjects ({@link org.dauys.registration.draw.Drawable}). Knows the candidacies of a contest, not how
 * they came to be.
 */
package org.dauys.registration.draw;
