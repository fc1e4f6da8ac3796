/**
 * People, as clients of the public APIs. Nothing here knows a database, a topic or an internal path: what a person cannot
 * do over HTTP, the simulator cannot do either.
 */
package org.dauys.simulator;
