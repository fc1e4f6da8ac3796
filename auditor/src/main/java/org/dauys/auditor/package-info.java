/**
 * The command line of people who trust nobody: observers verify records, members check receipts, trustees make keys and
 * open counts. Works from published bytes alone; knows no service's code.
 */
package org.dauys.auditor;
