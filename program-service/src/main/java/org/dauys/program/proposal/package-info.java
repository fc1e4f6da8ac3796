/**
 * Proposals of citizens, their support, and the editors' answers with every step kept. Never shows who proposed.
 */
package org.dauys.program.proposal;
