/**
 * Work that is done again and again. Does not know what the work is.
 */
package org.dauys.observer.round;
