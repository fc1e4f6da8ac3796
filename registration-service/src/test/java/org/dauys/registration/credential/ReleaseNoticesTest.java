package org.dauys.registration.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.sms.DemoInbox;
import org.dauys.registration.sms.SmsSenders;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class ReleaseNoticesTest {

    @Inject
    Sql sql;

    @Inject
    FrozenVoters voters;

    @Inject
    DemoInbox inbox;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer gateway;

    /** Takes every message, and says so from the second one on. */
    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(received.size() == 1 ? 503 : 200, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void everyAttemptOfANoticeHasTheSameIdAndEveryNoticeItsOwn() throws SQLException {
        TestElectorate electorate = TestElectorate.of(2);
        // Due so late that the service itself does not send them.
        Instant later = Instant.now().plusSeconds(7200);
        write(electorate, 0, later.minusSeconds(1));

        sendDue(later);
        sendDue(later.plusSeconds(60));
        write(electorate, 1, later);
        sendDue(later.plusSeconds(60));

        assertThat(received).hasSize(3);
        assertThat(received.get(1)).isEqualTo(received.get(0));
        assertThat(received.get(2)).isNotEqualTo(received.get(0));
        assertThat(sql.list(
                        "select state || ' ' || attempts as notice from release_notice where election_uuid = ? order by id",
                        row -> row.text("notice"),
                        electorate.election().value()))
                .containsExactly("SENT 2", "SENT 1");
    }

    private void write(TestElectorate electorate, int member, Instant due) {
        sql.update(
                "insert into release_notice (election_uuid, member_id, state, next_at, written_at)"
                        + " values (?, ?, 'WAITING', ?, now())",
                electorate.election().value(),
                electorate.members().get(member),
                due);
    }

    private void sendDue(Instant now) {
        URI address = URI.create("http://localhost:" + gateway.getAddress().getPort() + "/send");
        SmsSenders senders = new SmsSenders(Optional.of(address), Optional.empty(), false, inbox);
        new ReleaseNotices(sql, voters, senders, Clock.fixed(now, ZoneOffset.UTC), 5, Duration.ofSeconds(30)).sendDue();
    }
}
