package org.dauys.kit.inbox;

import java.util.List;
import java.util.Optional;

/**
 * How far one consumer of this process is.
 *
 * @param name of its positions
 * @param topics what it takes in
 * @param lag records of its share that it has not had, when it last looked; absent before that
 * @param running whether it goes on: not if a record, Kafka or the database has refused several times running
 */
public record ConsumerState(String name, List<String> topics, Optional<Long> lag, boolean running) {}
