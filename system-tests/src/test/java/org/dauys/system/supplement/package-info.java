/** People who are admitted late, from the decision to the rating that counts them. */
package org.dauys.system.supplement;
