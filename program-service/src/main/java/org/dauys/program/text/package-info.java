/** Texts as people write them: their limits, and the three languages. Knows no feature. */
package org.dauys.program.text;
