/** Limits on requests, the JSON profile, preconditions on versions. */
package org.dauys.kit.http;
