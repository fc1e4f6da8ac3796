/**
 * Observers' incidents, public without names. Does not decide them.
 */
package org.dauys.observer.incident;
