/** Processes that are killed while people vote, and what must hold afterwards. */
package org.dauys.system.fault;
