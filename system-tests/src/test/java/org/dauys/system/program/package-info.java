/** Programs that the tests run as their users do. Knows nothing of elections. */
package org.dauys.system.program;
