/** Accounts: members, who are entries of a roll, and participants, who have a verified phone. Knows no credential. */
package org.dauys.registration.account;
