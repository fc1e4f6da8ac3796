/** The party control: counter-signature, removals. */
package org.dauys.simulator.controller;
