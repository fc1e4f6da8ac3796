/**
 * The whole system on one machine: {@code launch} starts it, {@code process} runs its parts, {@code embedded} brings
 * PostgreSQL and Kafka without Docker, {@code gateway} puts one origin in front. Nothing here runs in production.
 */
package org.dauys.localstack;
