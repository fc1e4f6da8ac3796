/**
 * Sessions: what lies between a login and the tokens that follow from it, until it is ended. Knows accounts by their ids and
 * no person; does not know how one logs in.
 */
package org.dauys.registration.session;
