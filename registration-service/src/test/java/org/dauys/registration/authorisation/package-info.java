/** Every endpoint against every kind of caller, as {@code docs/rights.md} says. */
package org.dauys.registration.authorisation;
