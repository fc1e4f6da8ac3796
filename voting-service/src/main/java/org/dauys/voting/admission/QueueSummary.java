package org.dauys.voting.admission;

import java.util.Optional;

/**
 * The queue as somebody sees it who is not in it.
 *
 * @param state {@code open}, {@code queue}, or {@code unknown} while nobody can count
 * @param waiting people
 * @param estimatedSeconds for whoever came now
 */
public record QueueSummary(String state, Optional<Long> waiting, Optional<Long> estimatedSeconds) {}
