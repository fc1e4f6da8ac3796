/** The problem types of this service; knows no feature. */
package org.dauys.registration.problem;
