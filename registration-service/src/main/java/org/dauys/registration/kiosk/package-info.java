/**
 * Sessions at the terminals of polling stations: an officer looks a member up and opens one, the member's own code or a
 * second officer confirms it, and until it ends the credential authority gives that terminal what the member votes with.
 * Knows the member while the session lasts, and never a credential.
 */
package org.dauys.registration.kiosk;
