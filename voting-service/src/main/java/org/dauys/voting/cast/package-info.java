/**
 * Casting one ballot, from the request to the receipt. May not know who the voter is, and may not touch a database.
 */
package org.dauys.voting.cast;
