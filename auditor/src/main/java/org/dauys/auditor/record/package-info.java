/**
 * Getting at a published record: over HTTP with resumption, or from a file. Says where a server contradicts a copy that
 * is continued, and where an answer cannot be used; does not judge records.
 */
package org.dauys.auditor.record;
