/**
 * The refusals of this service as problem types.
 */
package org.dauys.observer.problem;
