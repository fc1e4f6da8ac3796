/**
 * The copy of the ballot box, record by record. Does not decide what becomes of a record.
 */
package org.dauys.observer.ballotlog;
