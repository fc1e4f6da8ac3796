package org.dauys.registration.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** For tests of the process with the role {@code credential-authority}. */
public final class CredentialAuthorityProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(CredentialAuthorityResource.class));
    }

    /** Only those above: the other resources would start it as registration. */
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
