/** Public figures that are costly to count, counted once for everybody who asks at the same time. Knows no figure. */
package org.dauys.registration.recent;
