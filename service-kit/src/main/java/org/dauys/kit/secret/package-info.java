/** Files that hold secrets. Knows nothing of what is in them. */
package org.dauys.kit.secret;
