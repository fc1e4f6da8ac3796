/**
 * What is known of each election, in one view. Reads what the other features keep and writes only news.
 */
package org.dauys.observer.election;
