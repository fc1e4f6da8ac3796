/** What is published of an audit trail without showing it: signed heads of a chain over its records. */
package org.dauys.events.audit;
