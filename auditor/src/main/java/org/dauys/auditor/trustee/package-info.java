/**
 * A trustee's own machine: makes the key, verifies before opening, decrypts, and remembers what it decrypted. Private keys
 * stay in their files.
 */
package org.dauys.auditor.trustee;
