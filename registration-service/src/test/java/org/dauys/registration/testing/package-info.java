/** People, rolls and processes for tests. */
package org.dauys.registration.testing;
