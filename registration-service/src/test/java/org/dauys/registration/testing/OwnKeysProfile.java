package org.dauys.registration.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** For tests with the tokens that the service itself makes. */
public final class OwnKeysProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OwnKeysResource.class));
    }

    /** Only those above: the other resources would make it trust the key of the tests. */
    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
