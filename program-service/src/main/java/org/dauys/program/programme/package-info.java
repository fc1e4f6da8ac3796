/**
 * Draft programmes of territories in immutable versions made of blocks with stable ids. May not know proposals.
 */
package org.dauys.program.programme;
