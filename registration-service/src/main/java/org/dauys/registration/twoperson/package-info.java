/** The rule that certain decisions take two people. Knows no decision. */
package org.dauys.registration.twoperson;
