/**
 * Repeats the draws of a primary from what is published: commitments, contributions, seed, orders, and the order on the
 * ballot papers. Believes neither an order nor a seed.
 */
package org.dauys.auditor.draw;
