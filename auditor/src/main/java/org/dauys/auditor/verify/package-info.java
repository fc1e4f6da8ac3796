/** One verdict over one record and what its reader already holds: an earlier copy, receipts, a ballot paper. */
package org.dauys.auditor.verify;
