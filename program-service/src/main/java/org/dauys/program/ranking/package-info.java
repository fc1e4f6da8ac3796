/** What people write about most, as of now. Reads proposals, changes nothing. */
package org.dauys.program.ranking;
