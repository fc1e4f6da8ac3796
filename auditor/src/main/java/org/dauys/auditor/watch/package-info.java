/** Staying with a record: keeps what was seen and raises an alarm when the past changes. */
package org.dauys.auditor.watch;
