/**
 * The public board: keeps every record, serves it, verifies it all the time and streams what happens. Knows no voter, only public credentials and trackers.
 */
package org.dauys.observer;
