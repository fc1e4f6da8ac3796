/**
 * Serves a record in the form of the Belenios archive, byte for byte and in ranges. Writes nothing.
 */
package org.dauys.observer.archive;
