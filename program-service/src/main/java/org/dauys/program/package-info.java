/** Draft programmes, citizens' proposals on them, and what became of each. Knows no vote and no voter. */
package org.dauys.program;
