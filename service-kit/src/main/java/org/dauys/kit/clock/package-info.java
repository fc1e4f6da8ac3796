/** The one clock of a service. */
package org.dauys.kit.clock;
