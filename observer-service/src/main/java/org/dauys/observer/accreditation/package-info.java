/**
 * Observers and their accreditation, in the territories of a primary, and the candidacies that a trusted person stands beside.
 * Knows accounts by their random id and the name that an observer gives.
 */
package org.dauys.observer.accreditation;
