package org.dauys.registration.control;

import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision.Kind;

/**
 * What a commission finds.
 *
 * @param reason for the public
 * @param withoutHearing for the public: why the candidate was not heard first
 */
record Ruling(Kind kind, LocalText reason, String decisionNumber, Optional<LocalText> withoutHearing) {}
