/**
 * The append-only trail of administrative and credential acts: features write it, operators and controllers read it and
 * take it away. Knows no feature.
 */
package org.dauys.registration.audit;
