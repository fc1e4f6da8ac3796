/** Repeated creating requests get the first answer again. */
package org.dauys.kit.idempotency;
