/**
 * Late admissions: members admitted after the freeze, or restored by a complaint, get a supplementary roll of their own,
 * frozen by two people, and vote in supplementary elections of the same contests. Knows members by name; no credential.
 */
package org.dauys.registration.supplement;
