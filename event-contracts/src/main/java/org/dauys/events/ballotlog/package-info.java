/** Records of the ballot box itself. May know public credentials; knows no time, pod or person. */
package org.dauys.events.ballotlog;
