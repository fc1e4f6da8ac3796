/** Public state of a candidacy, from registration on. */
package org.dauys.events.candidacy;
