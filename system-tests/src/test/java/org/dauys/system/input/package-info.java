/** Requests that nobody should send, to every operation that the services describe. */
package org.dauys.system.input;
