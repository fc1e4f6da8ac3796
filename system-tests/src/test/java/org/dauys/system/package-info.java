/** Tests of the whole system, from outside: everything in front of them are processes, ports and public APIs. */
package org.dauys.system;
