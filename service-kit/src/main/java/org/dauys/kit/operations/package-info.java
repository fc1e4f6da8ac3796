/**
 * What an operator may know of one process of a service: how much it does, how fast, what waits. Read from the process's own
 * meters, which name no person, no credential and no election.
 */
package org.dauys.kit.operations;
