/**
 * Brings the compacted topics this pod reads from the beginning to the features that keep them, and says whether they are
 * there. Knows no request.
 */
package org.dauys.voting.feed;
