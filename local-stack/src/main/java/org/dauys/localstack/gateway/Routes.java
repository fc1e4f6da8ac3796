package org.dauys.localstack.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.localstack.process.ServiceName;

/** Which service answers which path. The longest matching prefix wins. */
final class Routes {

    private static final List<Map.Entry<String, ServiceName>> PREFIXES = List.of(
            Map.entry("/api/me/credentials", ServiceName.CREDENTIAL_AUTHORITY),
            Map.entry("/api/me/voting-tokens", ServiceName.CREDENTIAL_AUTHORITY),
            Map.entry("/api/kiosk", ServiceName.CREDENTIAL_AUTHORITY),
            Map.entry("/api/registration/credential-audit", ServiceName.CREDENTIAL_AUTHORITY),
            Map.entry("/api/me", ServiceName.REGISTRATION),
            Map.entry("/api/auth", ServiceName.REGISTRATION),
            Map.entry("/.well-known", ServiceName.REGISTRATION),
            Map.entry("/api/registration", ServiceName.REGISTRATION),
            Map.entry("/api/demo", ServiceName.REGISTRATION),
            Map.entry("/api/ballot-box", ServiceName.VOTING),
            Map.entry("/api/tally", ServiceName.TALLY),
            Map.entry("/api/elections", ServiceName.OBSERVER),
            Map.entry("/api/streams", ServiceName.OBSERVER),
            Map.entry("/api/observation", ServiceName.OBSERVER),
            Map.entry("/api/programmes", ServiceName.PROGRAM),
            Map.entry("/api/proposals", ServiceName.PROGRAM),
            Map.entry("/api/themes", ServiceName.PROGRAM),
            Map.entry("/api/roadmaps", ServiceName.PROGRAM),
            Map.entry("/api/receptions", ServiceName.PROGRAM),
            Map.entry("/api/deputies", ServiceName.PROGRAM));

    private Routes() {}

    static Optional<ServiceName> serviceFor(String path) {
        return PREFIXES.stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
