package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who visits campaign events, without saying who: the same for every account of a person within one primary, another in
 * every primary, and to be computed by nobody who has not the identity key.
 */
@ApplicationScoped
public class VisitorKeys {

    private final KeyedHash hash;

    public VisitorKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * @param primaryId the primary
     * @param person see {@link org.dauys.kit.security.Caller#person}
     * @return 32 bytes
     */
    public byte[] of(String primaryId, String person) {
        return hash.of("campaign-visitor|" + primaryId, person);
    }
}
