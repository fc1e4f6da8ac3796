/**
 * Checks an export of an audit trail against the signed heads that were published of it. Knows nothing of what the records
 * say.
 */
package org.dauys.auditor.audit;
