/**
 * Login by one-time code and identity tokens. Says nothing about who is on a roll, and may not touch credentials: this
 * code knows persons, so it must never be able to find or decrypt a right to vote.
 */
package org.dauys.registration.login;
