package org.dauys.registration.login;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The network that a request comes from. A proxy of ours ({@code dauys.login.trusted-proxies}) appends whom it heard to
 * {@code X-Forwarded-For}; what stands left of the last address that is none of ours, the client may have made up.
 */
@ApplicationScoped
public class ClientNetworks {

    private static final String FORWARDED = "X-Forwarded-For";

    private final List<AddressRange> ours;

    ClientNetworks(LoginLimits limits) {
        this.ours = limits.trustedProxies().stream().map(AddressRange::parse).toList();
    }

    /** A text that is the same for clients of one network. */
    public String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll(FORWARDED));
    }

    /**
     * @param peer address of whoever has connected
     * @param forwarded the lines of the header
     */
    String of(String peer, List<String> forwarded) {
        List<String> hops = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
        Collections.reverse(hops);
        byte[] client = AddressRange.address(peer).orElseThrow();
        for (String hop : hops) {
            Optional<byte[]> next = AddressRange.address(hop);
            if (!isOurs(client) || next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return AddressRange.networkOf(client);
    }

    private boolean isOurs(byte[] address) {
        return ours.stream().anyMatch(range -> range.contains(address));
    }
}
