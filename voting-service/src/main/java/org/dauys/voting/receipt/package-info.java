/**
 * Signed receipts, and the public keys that check them. The only package with a table: the keys of every pod and of
 * every rotation stay published. May not know elections or the ballot box.
 */
package org.dauys.voting.receipt;
