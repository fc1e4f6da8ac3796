/** The territories of the country and how they nest; knows nothing of primaries. */
package org.dauys.registration.territory;
