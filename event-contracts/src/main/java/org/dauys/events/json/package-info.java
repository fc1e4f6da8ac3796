/** How messages and published documents become bytes: one mapper for events, one canonical form for what is hashed. */
package org.dauys.events.json;
