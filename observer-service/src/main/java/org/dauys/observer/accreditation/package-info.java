/**
 * Observers and their accreditation. Knows accounts by their random id only.
 */
package org.dauys.observer.accreditation;
