/**
 * What does not add up in a record, in the ballot box or between two services, for everyone to see. Does not know how it was
 * found out.
 */
package org.dauys.observer.alarm;
