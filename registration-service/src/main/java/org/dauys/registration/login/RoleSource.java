package org.dauys.registration.login;

import java.util.Set;
import org.dauys.registration.account.Account;

/** Roles that follow from facts of another feature, such as {@code candidate} from a registered candidacy. */
public interface RoleSource {

    /** Further roles of an account, as of now. */
    Set<String> rolesOf(Account account);
}
