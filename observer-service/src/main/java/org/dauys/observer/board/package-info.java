/**
 * The hash chains of the elections: receives events, joins them with their objects, appends. Does not judge proofs.
 */
package org.dauys.observer.board;
