/**
 * Orders of two people to the credential authority: a fresh encryption key, the destruction of a primary's private
 * credentials, the lifting of a freeze. Asks and shows what came of it; carries out nothing and has no key.
 */
package org.dauys.registration.custody;
