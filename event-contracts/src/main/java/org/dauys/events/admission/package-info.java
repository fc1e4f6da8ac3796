/** The pass that a person carries from the waiting room of voting-service to the login of registration-service. */
package org.dauys.events.admission;
