/** Staff: roles and territories that an operator grants to a phone. Knows no roll and no credential. */
package org.dauys.registration.staff;
