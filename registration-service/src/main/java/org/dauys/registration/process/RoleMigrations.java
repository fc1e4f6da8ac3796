package org.dauys.registration.process;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.Predicate;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Each process migrates its own schema only: the list of migrations is fixed when the jar is built, so the other role's
 * are hidden here.
 */
@Singleton
public class RoleMigrations implements FlywayConfigurationCustomizer {

    private static final String REGISTRATION = "db/migration/";
    private static final String CREDENTIAL_AUTHORITY = "db/credential/";

    private final ThisProcess process;

    public RoleMigrations(ThisProcess process) {
        this.process = process;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        String hidden = process.isCredentialAuthority() ? REGISTRATION : CREDENTIAL_AUTHORITY;
        configuration.resourceProvider(
                new Visible(configuration.getResourceProvider(), resource -> !resource.getAbsolutePath()
                        .contains(hidden)));
    }

    private record Visible(ResourceProvider all, Predicate<LoadableResource> visible) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            LoadableResource resource = all.getResource(name);
            return resource != null && visible.test(resource) ? resource : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream().filter(visible).toList();
        }
    }
}
