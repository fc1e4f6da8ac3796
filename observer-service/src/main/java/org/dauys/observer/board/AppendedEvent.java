package org.dauys.observer.board;

import java.util.Optional;
import org.dauys.protocol.archive.EventType;

/**
 * An event that has just been appended.
 *
 * @param origin for a ballot that was found in the ballot box
 */
public record AppendedEvent(int height, EventType type, Optional<BallotOrigin> origin) {}
