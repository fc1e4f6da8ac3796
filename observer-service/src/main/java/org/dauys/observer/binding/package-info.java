/**
 * A copy of the trustees' binding proofs, which lie beside the record. Does not check them.
 */
package org.dauys.observer.binding;
