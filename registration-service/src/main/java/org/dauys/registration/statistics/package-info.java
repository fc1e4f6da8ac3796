/** Who applied and who is registered, in counts and shares; knows no single person. */
package org.dauys.registration.statistics;
