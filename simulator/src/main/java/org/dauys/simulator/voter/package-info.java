/** Members who enrol, encrypt and cast; their devices check what the server says. */
package org.dauys.simulator.voter;
