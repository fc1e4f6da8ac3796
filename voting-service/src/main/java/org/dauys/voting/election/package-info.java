/**
 * The elections this pod can take ballots for: parameters from {@code dauys.elections}, credential lists from
 * registration-service, checked by their hash. May not know ballots that were cast.
 */
package org.dauys.voting.election;
