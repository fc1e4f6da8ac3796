/**
 * The close of registration by two people, and the ballot papers that come of it. Knows the lists of public credentials
 * by their bytes; who is behind a credential is nowhere to be read from here.
 */
package org.dauys.registration.ballotpaper;
