/**
 * The roll of members of each primary: import, freezing, look-up. Knows persons; knows neither contests nor credentials.
 */
package org.dauys.registration.roll;
