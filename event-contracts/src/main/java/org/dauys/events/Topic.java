package org.dauys.events;

import java.util.Map;

/**
 * Every Kafka topic of the platform with the settings that its meaning depends on. Deployment descriptors and the local
 * stack create topics from this list and from nothing else.
 */
public enum Topic {
    /** Key: primary. */
    CALENDAR("dauys.calendar", 1, true),
    /** Key: candidacy. */
    CANDIDACIES("dauys.candidacies", 1, true),
    /** Key: control case. */
    CONTROL_DECISIONS("dauys.control-decisions", 1, true),
    /** Key: election. */
    BALLOT_PAPERS("dauys.ballot-papers", 1, true),
    /** Key: election. */
    ELECTIONS("dauys.elections", 1, true),
    /** The ballot box; no key, explicit partition of the election. */
    BALLOTS("dauys.ballots", 4, false),
    /** Key: public credential. */
    VOTER_STATUS("dauys.voter-status", 1, true),
    /** Key: election. */
    BOARD("dauys.board", 4, false),
    /** Key: election, or primary and contest for ratings. */
    RESULTS("dauys.results", 1, true),
    /** Key: incident. */
    INCIDENTS("dauys.incidents", 1, false),
    /** Key: programme. */
    PROGRAMME("dauys.programme", 1, false);

    private final String topicName;
    private final int partitions;
    private final boolean compacted;

    Topic(String topicName, int partitions, boolean compacted) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.compacted = compacted;
    }

    public String topicName() {
        return topicName;
    }

    /** The default number of partitions; that of {@link #BALLOTS} is fixed for the life of a primary. */
    public int partitions() {
        return partitions;
    }

    public boolean compacted() {
        return compacted;
    }

    /**
     * Broker-side settings. Acceptance of a ballot is the broker's acknowledgement, and its time is the broker's, so the
     * ballot box is never deleted from, never compacted, and stamped at append.
     */
    public Map<String, String> settings() {
        if (compacted) {
            return Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "60000");
        }
        if (this == BALLOTS) {
            return Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "message.timestamp.type", "LogAppendTime");
        }
        return Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    }
}
