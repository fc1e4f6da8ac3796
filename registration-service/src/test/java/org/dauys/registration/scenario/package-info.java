/** Officials and applicants of a primary as clients of the HTTP interface, for tests. */
package org.dauys.registration.scenario;
