/** The registered candidacies and what the public knows of them. Knows neither applications nor ballot papers. */
package org.dauys.registration.candidacy;
