/** The system as a person's program sees it: requests, tokens, problems. Knows no kind of person. */
package org.dauys.simulator.http;
