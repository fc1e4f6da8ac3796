/**
 * Applications to stand, by oneself or by a primary party organisation, until a registrar has decided on them. Holds
 * IINs: nothing of an application leaves this package but to its owner and to officials of its territory.
 */
package org.dauys.registration.nomination;
