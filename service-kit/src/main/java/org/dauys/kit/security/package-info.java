/** Who calls: roles, territory scopes, token audiences. Knows tokens, not accounts. */
package org.dauys.kit.security;
