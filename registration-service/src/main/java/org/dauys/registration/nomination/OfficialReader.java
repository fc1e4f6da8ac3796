package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;

/** Whether the caller is an official for an application. */
@ApplicationScoped
class OfficialReader {

    private final Caller caller;

    OfficialReader(Caller caller) {
        this.caller = caller;
    }

    boolean reads(Application application) {
        return (caller.has(Roles.REGISTRAR) || caller.has(Roles.CONTROLLER))
                && caller.mayActIn(application.applicant().territoryId());
    }
}
