/**
 * Files that people upload, for the features that attach them to something. Knows nothing of what they are attached to:
 * the feature says, when it attaches, who may read. The content lies in a store of immutable objects; here is what it
 * is called, its hash and whose it is.
 */
package org.dauys.registration.document;
