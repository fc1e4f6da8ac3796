/**
 * PostgreSQL and Kafka without containers: real servers, in a folder and on loopback ports of the caller's choice. Used
 * by the local stack and by the services' tests; knows no service.
 */
package org.dauys.localstack.embedded;
