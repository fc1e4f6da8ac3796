/**
 * Server-sent events from stored rows, resumable. Does not know what the events mean.
 */
package org.dauys.observer.stream;
