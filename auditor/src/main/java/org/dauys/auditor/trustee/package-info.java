/** A trustee's own machine: makes the key, verifies before opening, decrypts. Private keys stay in their files. */
package org.dauys.auditor.trustee;
