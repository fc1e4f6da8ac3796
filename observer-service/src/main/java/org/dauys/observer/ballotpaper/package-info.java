/**
 * Copies of the final ballot papers, exact bytes. Knows nothing of who may mark them.
 */
package org.dauys.observer.ballotpaper;
