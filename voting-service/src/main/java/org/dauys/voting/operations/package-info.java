/** The figures of this process for operators. Knows nothing but meters. */
package org.dauys.voting.operations;
