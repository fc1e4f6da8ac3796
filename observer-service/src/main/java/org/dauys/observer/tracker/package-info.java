/**
 * Answers a voter who asks for a tracker. Knows neither voter nor choice.
 */
package org.dauys.observer.tracker;
