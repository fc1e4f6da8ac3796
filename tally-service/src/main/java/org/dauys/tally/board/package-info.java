/**
 * Publishes chains and log index to {@code dauys.board}, in batches and without times, from a cursor that never runs
 * ahead of what the brokers have. Reads what the gate and the count have recorded, decides nothing.
 */
package org.dauys.tally.board;
