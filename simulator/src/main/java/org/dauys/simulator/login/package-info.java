/** Logging in with a code from the demo inbox. */
package org.dauys.simulator.login;
