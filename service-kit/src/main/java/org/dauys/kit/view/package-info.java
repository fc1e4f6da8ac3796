/** Compacted topics read whole into memory, for services that decide without a database. */
package org.dauys.kit.view;
