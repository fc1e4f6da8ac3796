package org.dauys.program.proposal;

import java.util.Optional;
import java.util.UUID;

/** Which proposals a list shows. */
record ProposalFilter(
        Optional<UUID> programme, Optional<String> theme, Optional<ProposalState> state, Optional<UUID> author) {}
