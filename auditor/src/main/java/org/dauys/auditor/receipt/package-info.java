/** Whether a receipt was honoured: its signature, the log index, the board. */
package org.dauys.auditor.receipt;
