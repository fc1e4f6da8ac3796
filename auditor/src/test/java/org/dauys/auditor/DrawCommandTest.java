package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.auditor.draw.DrawEvidence;
import org.dauys.auditor.draw.DrawEvidence.Contribution;
import org.dauys.auditor.draw.DrawEvidence.Debate;
import org.dauys.auditor.draw.DrawEvidence.Groups;
import org.dauys.auditor.draw.DrawEvidence.Lot;
import org.dauys.auditor.draw.DrawEvidence.Order;
import org.dauys.auditor.draw.DrawEvidence.Participant;
import org.dauys.auditor.draw.DrawEvidence.Round;
import org.dauys.auditor.draw.DrawEvidence.SpeakingOrder;
import org.dauys.events.LocalText;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.DrawGroups;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.events.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrawCommandTest {

    private static final String PRIMARY = "primary-2020";
    private static final String CONTEST = "local-kz-akmola-kokshetau";
    private static final String DEBATE = "0b9c61c5-1f0e-4a30-a7a1-3f9d7d1c5a10";
    private static final String OF_GROUP = "0b9c61c5-1f0e-4a30-a7a1-3f9d7d1c5a11";
    private static final String GROUPS = "0b9c61c5-1f0e-4a30-a7a1-3f9d7d1c5a12";
    private static final List<String> GROUP_SECRETS = List.of("55".repeat(32), "66".repeat(32));
    private static final Instant SEALED = Instant.parse("2020-09-01T06:00:00Z");
    private static final List<String> SECRETS = List.of("ab".repeat(32), "0c".repeat(32));
    private static final List<String> CANDIDATES = IntStream.rangeClosed(1, 7)
            .mapToObj(i -> "5d0f2a2e-0000-4000-8000-00000000000" + i)
            .toList();
    private static final String SEED = DrawSeed.of(PRIMARY, 1, SECRETS, Optional.empty());
    private static final String WITHDRAWN = CANDIDATES.get(6);

    @TempDir
    private Path folder;

    @Test
    void drawsThatHoldAreSaidToHold() throws IOException {
        CommandRun run = check(evidence());

        assertThat(run.out().trim())
                .isEqualTo("VALID primary=primary-2020 rounds=5 contests=1 groups=1 debates=2 papers=1");
        assertThat(run.err()).contains("note: draw round 2 came to nothing; not revealed by [registrar-2]");
        assertThat(run.status()).isZero();
    }

    static Stream<Arguments> manipulations() {
        return Stream.of(
                changed(
                        "order is turned round",
                        "contest " + CONTEST + ": the order is not that of the draw: place ",
                        e -> turn((ArrayNode) e.at("/contests/0/order"))),
                changed("published seed", "contest " + CONTEST + ": its seed", e -> object(e, "/contests/0")
                        .put("seed", "f".repeat(64))),
                changed("seed of the round", "draw round 1: the seed is", e -> object(e, "/rounds/0")
                        .put("seed", "f".repeat(64))),
                changed(
                        "contribution is another than committed",
                        "draw round 1: the contribution of registrar-1 is not what the commitment",
                        e -> object(e, "/rounds/0/contributions/0").put("contribution", "ee".repeat(32))),
                changed(
                        "contribution is dropped",
                        "draw round 1: it was drawn with 1 of 2 contributions revealed",
                        e -> object(e, "/rounds/0/contributions/0").remove("contribution")),
                changed("one contributor less", "draw round 1: it was drawn from fewer than 2", e -> ((ArrayNode)
                                e.at("/rounds/0/contributions"))
                        .remove(0)),
                changed(
                        "committed after the sealing",
                        "draw round 1: the contribution of controller-1 was committed to after the sealing",
                        e -> object(e, "/rounds/0/contributions/1").put("committed_at", "2020-09-01T06:00:01Z")),
                changed(
                        "revealed before the sealing",
                        "draw round 1: the contribution of controller-1 was revealed before the sealing",
                        e -> object(e, "/rounds/0/contributions/1").put("revealed_at", "2020-09-01T05:59:59Z")),
                changed(
                        "revealed too late",
                        "draw round 1: the contribution of controller-1 was revealed too late",
                        e -> object(e, "/rounds/0/contributions/1").put("revealed_at", "2020-09-01T07:00:01Z")),
                changed("one person contributes twice", "draw round 1: registrar-1 contributes twice", e -> object(
                                e, "/rounds/0/contributions/1")
                        .put("contributor", "registrar-1")),
                changed("void round has a seed", "draw round 2: it is VOID and has a seed", e -> object(e, "/rounds/1")
                        .put("seed", SEED)),
                changed(
                        "candidate left out of the order",
                        "contest " + CONTEST + ": candidate " + first() + " is left out of the order",
                        e -> ((ArrayNode) e.at("/contests/0/order")).remove(0)),
                changed(
                        "candidate put into the order",
                        "contest " + CONTEST + ": candidate somebody is in the order and took no part",
                        e -> ((ArrayNode) e.at("/contests/0/order")).add("somebody")),
                changed("candidate left out of the draw", " took no part in the draw", e -> {
                    ArrayNode participants = (ArrayNode) e.at("/rounds/0/lots/0/participants");
                    List<String> fewer = CANDIDATES.subList(1, CANDIDATES.size());
                    fill(participants, fewer);
                    fill((ArrayNode) e.at("/contests/0/order"), DrawOrder.of(SEED, CONTEST, fewer));
                }),
                changed("drawn in another round", "contest " + CONTEST + ": it took no part in round 2", e -> object(
                                e, "/contests/0")
                        .put("round", 2)),
                changed("drawn twice", "contest " + CONTEST + ": it was drawn twice", e -> ((ArrayNode) e.at("/rounds"))
                        .add(e.at("/rounds/0").deepCopy())),
                changed("order is not published", "drawn in round 1, and no order is published", e -> ((ArrayNode)
                                e.at("/contests"))
                        .remove(0)),
                changed(
                        "order on the paper",
                        "ballot paper of election 8Ks2, contest " + CONTEST + ": the order is not that of the draw",
                        e -> paper(e, paper -> turn((ArrayNode) paper.at("/contests/0/candidates")))),
                changed(
                        "seed on the paper",
                        "its seed or algorithm is not that of the draw",
                        e -> paper(e, paper -> object(paper, "/contests/0/draw").put("seed", "other"))),
                changed(
                        "candidate left out of the paper",
                        "candidate " + onPaper().get(2) + " stands, was drawn and is left out",
                        e -> paper(e, paper -> ((ArrayNode) paper.at("/contests/0/candidates")).remove(2))),
                changed(
                        "group of debaters",
                        "groups of contest " + CONTEST + ": they are not those that follow from the drawn order",
                        e -> turn((ArrayNode) e.at("/groups/0/groups"))),
                changed(
                        "order behind the groups",
                        "groups of contest " + CONTEST + ": the order is not that of the draw",
                        e -> turn((ArrayNode) e.at("/groups/0/draw/order"))),
                changed(
                        "another size of groups",
                        "groups of contest " + CONTEST + ": they are not those that follow",
                        e -> object(e, "/groups/0").put("most", 4)),
                changed(
                        "groups without a draw",
                        "groups of contest " + CONTEST + ": their order comes of no draw round",
                        e -> object(e, "/rounds/3").put("kind", "DEBATE")),
                changed("candidate left out of the groups", " took no part in the draw", e -> {
                    ArrayNode participants = (ArrayNode) e.at("/rounds/3/lots/0/participants");
                    fill(participants, CANDIDATES.subList(1, CANDIDATES.size()));
                }),
                changed(
                        "debater of another group",
                        "debate " + OF_GROUP + ": candidate " + groups().get(1).get(0)
                                + " takes part and is not of group 1",
                        e -> ((ArrayNode) e.at("/debates/1/participants"))
                                .addObject()
                                .put("candidacy_id", groups().get(1).get(0))),
                changed("group that was not drawn", "debate " + OF_GROUP + ": there is no drawn group 4", e -> object(
                                e, "/debates/1")
                        .put("group", 4)),
                changed(
                        "speakers",
                        "debate " + DEBATE + ": the order is not that of the draw",
                        e -> turn((ArrayNode) e.at("/debates/0/draw/order"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manipulations")
    void everyManipulationIsNamed(String name, String objection, Consumer<JsonNode> change) throws IOException {
        JsonNode changed = EventJson.read(EventJson.write(evidence()), JsonNode.class);
        change.accept(changed);

        CommandRun run = check(changed);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("INVALID ");
        assertThat(run.out() + run.err()).contains(objection);
    }

    @Test
    void whoIsRestoredAfterThePaperWasMadeIsNoObjection() throws IOException {
        JsonNode changed = EventJson.read(EventJson.write(evidence()), JsonNode.class);
        paper(changed, paper -> ((ArrayNode) paper.at("/contests/0/candidates")).remove(2));
        ((ObjectNode) changed).putArray("decided").add(onPaper().get(2));

        CommandRun run = check(changed);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("stands by a decision of party control and is not on it");
    }

    @Test
    void publicValueBelongsToTheSeed() throws IOException {
        JsonNode changed = EventJson.read(EventJson.write(evidence()), JsonNode.class);
        object(changed, "/rounds/0").put("public_source", "lottery").put("public_value", "4 8 15");

        assertThat(check(changed).out()).contains("draw round 1: the seed is");
    }

    @Test
    void fetchesEverythingFromARunningSystemAndKeepsIt() throws IOException {
        DrawEvidence evidence = evidence();
        Path kept = folder.resolve("kept.json");
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.whole())) {
            publish(server, evidence);

            CommandRun run =
                    CommandRun.of("draw", "--url", server.origin(), "--primary", PRIMARY, "--save", kept.toString());

            assertThat(run.out())
                    .startsWith("VALID primary=primary-2020 rounds=5 contests=1 groups=1 debates=2 papers=1");
            assertThat(EventJson.read(Files.readAllBytes(kept), DrawEvidence.class))
                    .isEqualTo(evidence);
        }
    }

    @Test
    void whatCannotBeHadIsUndecided() throws IOException {
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.whole())) {
            CommandRun run = CommandRun.of("draw", "--url", server.origin(), "--primary", PRIMARY);
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).startsWith("UNDECIDED there is no ");
        }
        Files.writeString(folder.resolve("no.json"), "{\"rounds\":[{}]}");
        assertThat(CommandRun.of("draw", "--file", folder.resolve("no.json").toString())
                        .status())
                .isEqualTo(3);
        assertThat(CommandRun.of("draw").status()).isEqualTo(2);
        assertThat(CommandRun.of("draw", "--url", "http://localhost").status()).isEqualTo(2);
    }

    private CommandRun check(Object evidence) throws IOException {
        Path file = folder.resolve("draws.json");
        Files.write(file, EventJson.write(evidence));
        return CommandRun.of("draw", "--file", file.toString());
    }

    private static DrawEvidence evidence() {
        Round drawn = round(1, "BALLOT", SECRETS, List.of(new Lot(CONTEST, CANDIDATES)));
        Round unrevealed = new Round(
                2,
                "DEBATE",
                "VOID",
                Optional.empty(),
                Optional.empty(),
                Optional.of(SEALED),
                Optional.of(SEALED.plusSeconds(3600)),
                DrawSeed.ALGORITHM,
                Optional.empty(),
                List.of(
                        contribution("controller-2", "11".repeat(32)),
                        new Contribution(
                                "22".repeat(32),
                                "registrar-2",
                                SEALED.minusSeconds(60),
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Lot(DEBATE, CANDIDATES.subList(0, 3))));
        List<String> others = List.of("33".repeat(32), "44".repeat(32));
        Round debates = round(3, "DEBATE", others, List.of(new Lot(DEBATE, CANDIDATES.subList(0, 3))));
        String debateSeed = debates.seed().orElseThrow();
        Round grouping = round(4, "DEBATE_GROUPS", GROUP_SECRETS, List.of(new Lot(GROUPS, CANDIDATES)));
        List<String> first = groups().get(0);
        Round ofGroup =
                round(5, "DEBATE", List.of("77".repeat(32), "88".repeat(32)), List.of(new Lot(OF_GROUP, first)));
        return new DrawEvidence(
                PRIMARY,
                List.of(drawn, unrevealed, debates, grouping, ofGroup),
                List.of(new Order(CONTEST, 1, DrawOrder.ALGORITHM, SEED, DrawOrder.of(SEED, CONTEST, CANDIDATES))),
                List.of(new Groups(
                        GROUPS,
                        CONTEST,
                        3,
                        DrawGroups.ALGORITHM,
                        Optional.of(new SpeakingOrder(
                                4, DrawOrder.ALGORITHM, grouping.seed().orElseThrow(), groupOrder())),
                        groups())),
                List.of(
                        debate(DEBATE, Optional.empty(), CANDIDATES.subList(0, 3), 3, debateSeed),
                        debate(
                                OF_GROUP,
                                Optional.of(1),
                                first,
                                5,
                                ofGroup.seed().orElseThrow())),
                CANDIDATES.stream().map(DrawCommandTest::candidacy).toList(),
                List.of(),
                List.of(new String(paper().canonicalBytes(), StandardCharsets.UTF_8)));
    }

    private static List<String> groupOrder() {
        return DrawOrder.of(DrawSeed.of(PRIMARY, 4, GROUP_SECRETS, Optional.empty()), GROUPS, CANDIDATES);
    }

    private static List<List<String>> groups() {
        return DrawGroups.of(groupOrder(), 3);
    }

    private static Debate debate(
            String id, Optional<Integer> group, List<String> participants, int round, String seed) {
        return new Debate(
                id,
                CONTEST,
                group,
                participants.stream().map(Participant::new).toList(),
                Optional.of(new SpeakingOrder(round, DrawOrder.ALGORITHM, seed, DrawOrder.of(seed, id, participants))));
    }

    private static Round round(int number, String kind, List<String> secrets, List<Lot> lots) {
        return new Round(
                number,
                kind,
                "DRAWN",
                Optional.empty(),
                Optional.empty(),
                Optional.of(SEALED),
                Optional.of(SEALED.plusSeconds(3600)),
                DrawSeed.ALGORITHM,
                Optional.of(DrawSeed.of(PRIMARY, number, secrets, Optional.empty())),
                List.of(
                        contribution("registrar-" + number, secrets.get(0)),
                        contribution("controller-" + number, secrets.get(1))),
                lots);
    }

    private static Contribution contribution(String contributor, String secret) {
        return new Contribution(
                DrawSeed.commitmentTo(secret),
                contributor,
                SEALED.minusSeconds(60),
                Optional.of(secret),
                Optional.of(SEALED.plusSeconds(60)));
    }

    private static CandidacyState candidacy(String id) {
        return new CandidacyState(
                id,
                1,
                PRIMARY,
                "kz-akmola-kokshetau",
                List.of(CONTEST),
                id.substring(id.length() - 1),
                name(id),
                id.equals(WITHDRAWN) ? Status.WITHDRAWN : Status.REGISTERED,
                Sex.FEMALE,
                false,
                Nomination.SELF);
    }

    private static BallotPaper paper() {
        return new BallotPaper(
                1,
                PRIMARY,
                "8Ks2",
                name("election"),
                List.of("kz-akmola-kokshetau"),
                List.of(new BallotPaper.Contest(
                        CONTEST,
                        "local",
                        "kz-akmola-kokshetau",
                        name("contest"),
                        1,
                        0,
                        1,
                        true,
                        new BallotPaper.Draw(DrawOrder.ALGORITHM, SEED),
                        onPaper().stream()
                                .map(id -> new BallotPaper.Candidate(id, id.substring(id.length() - 1), name(id)))
                                .toList())));
    }

    private static List<String> onPaper() {
        return DrawOrder.of(SEED, CONTEST, CANDIDATES).stream()
                .filter(each -> !each.equals(WITHDRAWN))
                .toList();
    }

    private static String first() {
        return DrawOrder.of(SEED, CONTEST, CANDIDATES).get(0);
    }

    private static LocalText name(String name) {
        return new LocalText(name, name, name);
    }

    private static Arguments changed(String name, String objection, Consumer<JsonNode> change) {
        return Arguments.of(name, objection, change);
    }

    private static ObjectNode object(JsonNode in, String pointer) {
        return (ObjectNode) in.at(pointer);
    }

    private static void turn(ArrayNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        Collections.reverse(nodes);
        array.removeAll().addAll(nodes);
    }

    private static void fill(ArrayNode array, List<String> texts) {
        array.removeAll();
        texts.forEach(array::add);
    }

    private static void paper(JsonNode evidence, Consumer<JsonNode> change) {
        ArrayNode papers = (ArrayNode) evidence.at("/papers");
        JsonNode paper = EventJson.read(papers.get(0).asText().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        change.accept(paper);
        papers.removeAll().add(new String(EventJson.write(paper), StandardCharsets.UTF_8));
    }

    private static void publish(PublishedRecord server, DrawEvidence evidence) {
        String path = "/api/registration/primaries/" + PRIMARY;
        server.publish(path + "/draw-rounds?limit=200", page(evidence.rounds().subList(0, 2), "Mg"));
        server.publish(
                path + "/draw-rounds?limit=200&cursor=Mg",
                page(evidence.rounds().subList(2, 5), ""));
        evidence.rounds()
                .forEach(round -> server.publish(
                        path + "/draw-rounds/" + round.number() + "/lots?limit=200", page(round.lots(), "")));
        server.publish(path + "/draws?limit=200", page(evidence.contests(), ""));
        server.publish(path + "/campaign/debate-groups?limit=200", page(evidence.groups(), ""));
        server.publish(path + "/campaign/debates?limit=200", page(evidence.debates(), ""));
        server.publish(path + "/removals?limit=200", page(List.of(), ""));
        for (Status status : Status.values()) {
            server.publish(
                    path + "/candidacies?status=" + status + "&limit=200",
                    page(
                            evidence.candidacies().stream()
                                    .filter(each -> each.status() == status)
                                    .toList(),
                            ""));
        }
        server.publish(path + "/registration-close", "{\"elections\":[{\"uuid\":\"8Ks2\"}]}");
        server.publish(
                "/api/registration/elections/8Ks2/ballot-paper",
                evidence.papers().get(0));
    }

    private static String page(List<?> items, String next) {
        ObjectNode page = EventJson.read("{}".getBytes(StandardCharsets.UTF_8), ObjectNode.class);
        page.set("items", EventJson.read(EventJson.write(items), JsonNode.class));
        if (!next.isEmpty()) {
            page.put("next", next);
        }
        return new String(EventJson.write(page), StandardCharsets.UTF_8);
    }
}
