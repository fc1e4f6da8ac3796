package org.dauys.simulator.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.voter.BallotBoxAnswer;

/** Receipts as voters keep them. */
final class Receipts {

    private final Map<String, List<byte[]>> byElection = new ConcurrentHashMap<>();

    void keep(String uuid, BallotBoxAnswer answer) {
        if (answer.outcome() == Outcome.ACK) {
            answer.receipt().ifPresent(receipt -> byElection
                    .computeIfAbsent(uuid, key -> new CopyOnWriteArrayList<>())
                    .add(receipt.getBytes(StandardCharsets.UTF_8)));
        }
    }

    List<byte[]> of(String uuid) {
        return byElection.getOrDefault(uuid, List.of());
    }
}
