/**
 * The desk at which a member is struck off, because of a paper ballot or an expulsion. Knows persons and only asks: the
 * credential authority finds the credential.
 */
package org.dauys.registration.strikeoff;
