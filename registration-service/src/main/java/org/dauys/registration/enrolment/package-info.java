/**
 * Elections of a member, and how many have fetched a credential. Knows who did, never which credential.
 */
package org.dauys.registration.enrolment;
