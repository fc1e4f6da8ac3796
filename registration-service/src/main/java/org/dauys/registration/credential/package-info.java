/**
 * The credential authority: makes, seals, releases credentials, issues voting tokens, and maps strike-offs. It knows
 * member ids and phones for notices, no IINs and no names. Everything that decrypts works in the process of that role
 * only; the registration process has neither key nor grant and forwards.
 */
package org.dauys.registration.credential;
