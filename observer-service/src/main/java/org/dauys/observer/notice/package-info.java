/**
 * Calendar, control decisions, candidacies and results as other services announce them, on their way to the streams.
 */
package org.dauys.observer.notice;
