/** One running local system for all tests of a run. Knows nothing of primaries. */
package org.dauys.system.stack;
