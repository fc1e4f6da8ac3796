/** The elections that tally-service has announced, as last heard. Knows no person. */
package org.dauys.registration.announced;
