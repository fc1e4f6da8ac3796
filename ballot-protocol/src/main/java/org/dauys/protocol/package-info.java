/**
 * The Belenios protocol, specification 3.1, crypto version 1, group Ed25519, homomorphic questions: everything that
 * voters, trustees, the voting server and auditors compute. Knows no framework, no network, no storage and no person.
 */
@NullMarked
package org.dauys.protocol;

import org.jspecify.annotations.NullMarked;
