/**
 * The one copy of every object and ballot, by SHA-256. Does not know what an object means.
 */
package org.dauys.observer.payload;
