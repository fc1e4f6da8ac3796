/** Publication to Kafka that commits with the caller's transaction, at least once, in order per key. Knows topics, not what the messages say. */
package org.dauys.kit.outbox;
