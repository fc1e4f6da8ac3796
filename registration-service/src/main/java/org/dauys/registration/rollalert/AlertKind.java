package org.dauys.registration.rollalert;

/** What was noticed. */
public enum AlertKind {
    /** Many joined an organisation shortly before the cut-off, for its size. */
    PPO_GROWTH,
    /** Many members have one phone. */
    SHARED_PHONE,
    /** Many joined an organisation on one day. */
    JOINED_TOGETHER
}
