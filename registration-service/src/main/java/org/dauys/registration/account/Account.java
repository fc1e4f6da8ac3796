package org.dauys.registration.account;

import java.util.UUID;

/** One account; its id is the subject of its identity tokens. */
public record Account(UUID id, AccountKind kind) {}
