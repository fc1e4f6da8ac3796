/** The threads on which much is computed at once. Knows nothing of what is computed. */
package org.dauys.tally.computing;
