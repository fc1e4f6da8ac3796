/**
 * Calendars, control decisions, results and ratings as other services announce them, on their way to the streams; says which
 * primaries have been announced. Judges none of them.
 */
package org.dauys.observer.notice;
