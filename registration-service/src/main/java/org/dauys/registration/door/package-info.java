/**
 * How many people may ask for a code at once, and who gets in when there are more: those who have waited in the waiting room
 * of voting-service and show its pass. Knows no person: a pass is a number, and it is not kept beside a login.
 */
package org.dauys.registration.door;
