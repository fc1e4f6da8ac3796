/**
 * Makes the rating of every contest again from verified records alone: the sum over all elections that ask it, those of
 * late voters among them. Believes no sum, no order and no list of elections that it cannot hold against another.
 */
package org.dauys.auditor.rating;
