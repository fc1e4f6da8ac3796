/** Editors and citizens for tests of this service. */
package org.dauys.program.testing;
