/** People who could exist: names, numbers, phones. Knows no network. */
package org.dauys.simulator.people;
