package org.dauys.registration.process;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The role of the running process. */
@ApplicationScoped
public class ThisProcess {

    private final ProcessRole role;

    public ThisProcess(@ConfigProperty(name = "dauys.role") String role) {
        this.role = ProcessRole.of(role);
    }

    public boolean isCredentialAuthority() {
        return role == ProcessRole.CREDENTIAL_AUTHORITY;
    }
}
