/** Row 6 of the interoperability table: records of a real election, damaged, must be refused by the auditor. */
package org.dauys.system.damage;
