package org.dauys.registration.control;

/** What a candidate is said to have done; a primary may admit fewer of these in complaints. */
public enum Ground {
    MISSED_DEBATE,
    BANNED_MATERIAL,
    BRIBERY,
    FALSE_DATA,
    INSULT,
    OTHER
}
