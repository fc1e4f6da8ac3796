/** Observers' incidents on their way to the party control. */
package org.dauys.events.incident;
