/**
 * Which of its two processes this jar is: the registration service, or the credential authority with its own database
 * user, schema and encryption key. Knows no feature of either.
 */
package org.dauys.registration.process;
