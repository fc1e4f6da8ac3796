/** The order in which a local system starts and ends, and the command line behind {@code ./run}. */
package org.dauys.localstack.launch;
