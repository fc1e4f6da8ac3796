/**
 * The quotas of a primary, version by version, and what they ask of a list of some length. Knows neither applicants nor
 * votes: it is told how many stand.
 */
package org.dauys.registration.quota;
