/**
 * What does not add up in a record, for everyone to see. Does not know how it was found out.
 */
package org.dauys.observer.alarm;
