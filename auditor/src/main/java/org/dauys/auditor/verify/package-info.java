/**
 * One verdict over one record and what its reader already holds: an earlier copy, receipts, a ballot paper. Where the
 * record was found at an address, also over what is published beside it.
 */
package org.dauys.auditor.verify;
