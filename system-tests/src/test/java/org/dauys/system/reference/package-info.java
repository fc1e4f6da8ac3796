/** Rows 1 to 5 of the interoperability table: the reference tool of the Belenios project and this system, in both directions. */
package org.dauys.system.reference;
