/**
 * Complaints of accounts and incidents of observers, until a controller has opened a case, joined them to one, answered or
 * refused them. Knows cases; a case knows no complainant.
 */
package org.dauys.registration.complaint;
