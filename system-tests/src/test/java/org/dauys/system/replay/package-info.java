/** The replay as a newcomer starts it. */
package org.dauys.system.replay;
