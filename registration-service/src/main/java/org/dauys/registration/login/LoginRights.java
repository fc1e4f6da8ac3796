package org.dauys.registration.login;

import java.util.List;
import java.util.Set;

/**
 * What an account may do at the moment.
 *
 * @param roles all of them
 * @param territories where those by grant hold
 * @param staff whether any role is by grant
 */
record LoginRights(Set<String> roles, List<String> territories, boolean staff) {}
