package org.dauys.registration.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.admission.AdmissionPass;
import org.dauys.events.json.EventJson;
import org.dauys.kit.peers.PeerObjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginDoorTest {

    private static final int PER_SECOND = 10;
    private static final Optional<String> NOTHING = Optional.empty();

    private final KeyPair key = key();
    private final SetClock clock = new SetClock();
    private final RoomKeys keys = new RoomKeys(new PeerObjects(), URI.create("http://localhost:1"));
    private final LoginDoor door = door();

    @BeforeEach
    void publish() {
        publish(key);
    }

    @Test
    void everybodyGetsInWhileThereIsRoom() {
        for (int second = 0; second < 5; second++) {
            assertThat(admitted(NOTHING, PER_SECOND)).isEqualTo(PER_SECOND);
            clock.forward(Duration.ofSeconds(1));
        }
    }

    @Test
    void whenThereAreMoreOnlyThoseWithAPassGetIn() {
        assertThat(admitted(NOTHING, 100)).isEqualTo(PER_SECOND);

        assertThat(door.admits(Optional.of(pass(1)))).isTrue();
        assertThat(door.admits(NOTHING)).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(admitted(NOTHING, 100)).isEqualTo(PER_SECOND - 1);
    }

    @Test
    void nobodyOvertakesThoseWhoHaveWaitedWhileTheyAreAsManyAsCanBeServed() {
        admitted(NOTHING, 100);
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < PER_SECOND; i++) {
                clock.forward(Duration.ofMillis(100));
                assertThat(door.admits(Optional.of(pass(100L * second + i)))).isTrue();
                assertThat(door.admits(NOTHING)).isFalse();
            }
        }
        clock.forward(Duration.ofSeconds(2));
        assertThat(door.admits(NOTHING)).isTrue();
    }

    @Test
    void aPassIsUsedUp() {
        admitted(NOTHING, 100);

        assertThat(admitted(Optional.of(pass(7)), 20)).isEqualTo(5);
        clock.now = clock.now.plusMillis(1);
        // The same place has been asked for another pass.
        assertThat(door.admits(Optional.of(new AdmissionPass(7, clock.now.plusSeconds(900)).signed(key.getPrivate()))))
                .isFalse();
    }

    @Test
    void whatTheRoomDidNotSignOrHasExpiredIsNoPass() {
        admitted(NOTHING, 100);
        String expired = new AdmissionPass(8, clock.now).signed(key.getPrivate());
        String forged = new AdmissionPass(8, clock.now.plusSeconds(60)).signed(key().getPrivate());

        for (String none : List.of(expired, forged, "", "8", "x".repeat(10_000))) {
            assertThat(door.admits(Optional.of(none))).as(none).isFalse();
        }
    }

    @Test
    void theKeyLastKnownHoldsWhileNoneIsPublished() {
        admitted(NOTHING, 100);
        keys.accept("{\"items\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(door.admits(Optional.of(pass(9)))).isTrue();

        publish(key());
        assertThat(door.admits(Optional.of(pass(10)))).isFalse();
    }

    private int admitted(Optional<String> pass, int times) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            admitted += door.admits(pass) ? 1 : 0;
        }
        return admitted;
    }

    private String pass(long number) {
        return new AdmissionPass(number, clock.now.plusSeconds(600)).signed(key.getPrivate());
    }

    private void publish(KeyPair pair) {
        keys.accept(EventJson.write(Map.of(
                "items",
                List.of(Map.of(
                        "algorithm",
                        "Ed25519",
                        "public_key",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))))));
    }

    private LoginDoor door() {
        return new LoginDoor(PER_SECOND, new Passes(keys, 5, clock), clock, new SimpleMeterRegistry());
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance(AdmissionPass.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2020-10-01T03:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
