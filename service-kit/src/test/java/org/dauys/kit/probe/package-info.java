/** A small service that the kit's tests ask. */
package org.dauys.kit.probe;
