/** The party control: counter-signature, removals, strike-offs. */
package org.dauys.simulator.controller;
