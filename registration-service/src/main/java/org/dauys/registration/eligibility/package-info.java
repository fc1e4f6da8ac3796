/**
 * Who may stand: rules as data, in dated versions, each with its parameters, evaluated with an explanation. Knows facts
 * about a person, and neither who it is nor what an application is.
 */
package org.dauys.registration.eligibility;
