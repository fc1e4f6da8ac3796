/**
 * One origin in front of the services on one machine: routes by path prefix alone, keeps no log of paths, knows nothing
 * of what it carries. In Kubernetes an Ingress takes its place.
 */
package org.dauys.localstack.gateway;
