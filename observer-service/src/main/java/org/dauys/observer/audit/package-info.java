/**
 * The service's own verification of every record and of the gate's decisions. Corrects nothing: it names what is wrong.
 */
package org.dauys.observer.audit;
