/** The append-only trail of administrative and credential acts. May not be read by features, only written. */
package org.dauys.registration.audit;
