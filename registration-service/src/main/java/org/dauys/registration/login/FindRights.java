package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.Set;
import org.dauys.registration.account.Account;
import org.dauys.registration.staff.StaffGrant;
import org.dauys.registration.staff.StaffRoster;

/** Puts together what an account may do: by its kind, by grant, and by the facts of other features. */
@ApplicationScoped
public class FindRights {

    private final StaffRoster staff;
    private final Instance<RoleSource> roleSources;

    public FindRights(StaffRoster staff, Instance<RoleSource> roleSources) {
        this.staff = staff;
        this.roleSources = roleSources;
    }

    /** @param subject by which the account logs in */
    LoginRights of(Account account, LoginSubject subject) {
        StaffGrant.Rights granted = staff.rightsOf(subject.phone(), subject.iin());
        Set<String> roles = new HashSet<>(granted.roles());
        roles.add(account.kind().role());
        roleSources.forEach(source -> roles.addAll(source.rolesOf(account)));
        return new LoginRights(roles, granted.territories(), !granted.roles().isEmpty());
    }
}
