/**
 * The newest announcement of every election. Writes nothing but its own copy of the announcements.
 */
package org.dauys.observer.announcement;
