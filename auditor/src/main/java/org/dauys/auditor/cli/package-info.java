/** The commands: what they take, what they print, how they end. No check is made here. */
package org.dauys.auditor.cli;
