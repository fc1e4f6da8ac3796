/** What identifies a person in Kazakhstan: IIN and mobile number as checked values. Knows no roll, account or election. */
package org.dauys.registration.person;
