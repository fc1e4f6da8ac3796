/** The services as processes of this machine: their names, ports and environment, how they start, die and come back. */
package org.dauys.localstack.process;
