package org.dauys.registration.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ClientNetworksTest {

    private static final String PROXY = "127.0.0.1";

    @Inject
    ClientNetworks networks;

    @Test
    void theNetworkIsThatOfWhoeverOurProxyHeard() {
        assertThat(networks.of(PROXY, List.of("203.0.113.7"))).isEqualTo(networks.of(PROXY, List.of("203.0.113.9")));
        assertThat(networks.of(PROXY, List.of("203.0.113.7"))).isNotEqualTo(networks.of(PROXY, List.of("203.0.114.7")));
        assertThat(networks.of(PROXY, List.of("2001:db8::1"))).isEqualTo(networks.of(PROXY, List.of("2001:db8::2")));
        assertThat(networks.of(PROXY, List.of("::ffff:203.0.113.7")))
                .isEqualTo(networks.of(PROXY, List.of("203.0.113.7")));
    }

    @Test
    void whatAClientClaimsBeforeOurProxyIsNotBelieved() {
        String real = networks.of(PROXY, List.of("203.0.113.7"));
        assertThat(networks.of(PROXY, List.of("198.51.100.1, 203.0.113.7"))).isEqualTo(real);
        assertThat(networks.of(PROXY, List.of("198.51.100.1", "203.0.113.7, 127.0.0.1")))
                .isEqualTo(real);
        assertThat(networks.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo(real);
        assertThat(networks.of("203.0.113.7", List.of())).isEqualTo(real);
    }

    @Test
    void whatIsNoAddressIsLeftOut() {
        assertThat(networks.of(PROXY, List.of("nonsense"))).isEqualTo(networks.of(PROXY, List.of()));
        assertThat(networks.of(PROXY, List.of("example.org, 203.0.113.7")))
                .isEqualTo(networks.of("203.0.113.7", List.of()));
    }
}
