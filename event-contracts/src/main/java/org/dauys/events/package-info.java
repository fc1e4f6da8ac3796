/**
 * The language between the services: topics, the envelope and one sub-package per kind of message. Nothing here reads or
 * writes Kafka, and nothing here names a voter.
 */
package org.dauys.events;
