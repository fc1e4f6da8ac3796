/** What the services' tests run on: real PostgreSQL and Kafka in this JVM, and really signed tokens. */
package org.dauys.kit.testing;
