/** Consumption from Kafka with effect and position in one transaction. Knows records, not what they mean. */
package org.dauys.kit.inbox;
