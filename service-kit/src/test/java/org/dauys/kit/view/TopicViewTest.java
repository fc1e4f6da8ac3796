package org.dauys.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.events.json.EventJson;
import org.dauys.kit.inbox.KafkaClients;
import org.dauys.kit.probe.TestTopic;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class TopicViewTest {

    @Inject
    TestTopic topics;

    @Inject
    KafkaClients clients;

    @Test
    void keepsTheNewestVersionOfEachKeyAndTellsOfChanges() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        List<Long> heard = new CopyOnWriteArrayList<>();
        write(key, 1, 3, 2);
        TopicViews views = new TopicViews(clients);

        TopicView<VoterStatus> view = views.open(Topic.VOTER_STATUS, VoterStatus.class, (changed, state) -> {
            if (changed.equals(key)) {
                heard.add(state.version());
            }
        });

        await().until(view::ready);
        assertThat(view.get(key).orElseThrow().version()).isEqualTo(3);
        write(key, 4);
        await().until(() -> view.get(key).orElseThrow().version() == 4);
        assertThat(heard).containsExactly(1L, 3L, 4L);
        views.stop(null);
    }

    @Test
    void viewWithAHoleIsNotReady() throws InterruptedException {
        TopicViews views = new TopicViews(clients);
        TopicView<VoterStatus> view = views.open(Topic.RESULTS, VoterStatus.class);
        await().until(view::ready);

        topics.write(Topic.RESULTS, 0, "broken", "{".getBytes(StandardCharsets.UTF_8));

        await().until(() -> !view.ready());
        // Good records after it do not mend it.
        VoterStatus good = new VoterStatus("good", 1, "election", false);
        topics.write(Topic.RESULTS, 0, "good", EventJson.write(good));
        await().until(() -> view.get("good").isPresent());
        assertThat(view.ready()).isFalse();
        views.stop(null);
    }

    @Test
    void viewWhoseReaderHasDiedIsNotReady() throws InterruptedException {
        TopicViews views = new TopicViews(clients);
        TopicView<VoterStatus> view = views.open(Topic.CALENDAR, VoterStatus.class, (key, state) -> {
            throw new NoClassDefFoundError("in a test");
        });
        await().until(view::ready);

        topics.write(Topic.CALENDAR, 0, "deadly", EventJson.write(new VoterStatus("deadly", 1, "election", false)));

        await().dontCatchUncaughtExceptions().until(() -> !view.ready());
        views.stop(null);
    }

    @Test
    void viewWhoseListenerEndsInAnErrorIsNotReady() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        TopicViews views = new TopicViews(clients);
        TopicView<VoterStatus> view = views.open(Topic.VOTER_STATUS, VoterStatus.class, (changed, state) -> {
            if (changed.equals(key)) {
                throw new StackOverflowError();
            }
        });
        await().until(view::ready);

        write(key, 1);

        await().until(() -> !view.ready());
        views.stop(null);
    }

    private void write(String key, long... versions) {
        for (long version : versions) {
            topics.write(Topic.VOTER_STATUS, 0, key, EventJson.write(new VoterStatus(key, version, "election", false)));
        }
    }
}
