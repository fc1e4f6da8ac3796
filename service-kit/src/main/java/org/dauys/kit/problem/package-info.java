/** Errors over HTTP as RFC 9457 problems in the caller's language. Knows no problem of a service but the common ones. */
package org.dauys.kit.problem;
