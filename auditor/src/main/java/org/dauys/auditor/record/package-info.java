/** Getting at a published record: over HTTP with resumption, or from a file. Does not judge what it reads. */
package org.dauys.auditor.record;
