package org.dauys.observer.alarm;

import java.time.Instant;

/**
 * One standing alarm.
 *
 * @param kind what is wrong
 * @param subject where: {@code event 12} or {@code offset 3/417}
 * @param detail in English, for auditors
 * @param raisedAt when it was first seen
 */
public record Alarm(AlarmKind kind, String subject, String detail, Instant raisedAt) {}
