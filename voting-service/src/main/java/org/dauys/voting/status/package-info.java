/**
 * What the public and the voter may know besides the cast itself: state of the service, removals of candidates, and the
 * early filter of struck-off credentials. Knows no person.
 */
package org.dauys.voting.status;
