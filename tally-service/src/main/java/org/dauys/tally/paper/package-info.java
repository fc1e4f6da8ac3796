/** The final ballot papers that registration publishes. Knows no election yet: a paper comes before its Setup. */
package org.dauys.tally.paper;
