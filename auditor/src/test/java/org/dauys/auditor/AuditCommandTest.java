package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.dauys.auditor.audit.PublishedHeads;
import org.dauys.events.audit.AuditChain;
import org.dauys.events.audit.AuditHead;
import org.dauys.events.json.EventJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final List<String> LINES = IntStream.rangeClosed(1, 6)
            .mapToObj(i -> "{\"act\":\"did\",\"id\":" + i + ",\"subject\":\"Әлия\"}")
            .toList();

    private static KeyPair keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    @Test
    void exportThatFitsTheHeadsIsValid() throws Exception {
        CommandRun run = check(LINES, heads(2, 5));

        assertThat(run.out().trim()).isEqualTo("VALID heads=2 rows=6 covered=5");
        assertThat(run.status()).isZero();
    }

    @Test
    void changedRowIsFoundBetweenTheHeadsAroundIt() throws Exception {
        List<String> changed = new ArrayList<>(LINES);
        changed.set(3, LINES.get(3).replace("did", "DID"));

        CommandRun run = check(changed, heads(2, 5));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("INVALID head 2 of " + AT + " does not fit: among the rows 3 to 5 one was changed");
    }

    @Test
    void removedAddedAndTurnedRowsAreNoticed() throws Exception {
        List<String> removed = new ArrayList<>(LINES);
        removed.remove(0);
        List<String> added = new ArrayList<>(LINES);
        added.add(1, LINES.get(0));
        List<String> turned = new ArrayList<>(LINES);
        turned.set(0, LINES.get(1));
        turned.set(1, LINES.get(0));
        for (List<String> manipulated : List.of(removed, added, turned)) {
            assertThat(check(manipulated, heads(2, 5)).out()).startsWith("INVALID head 1 ");
        }
    }

    @Test
    void endThatWasCutOffShowsAgainstHeadsKeptBefore() throws Exception {
        CommandRun run = check(LINES.subList(0, 4), heads(2, 5));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("INVALID the export ends before heads that were kept");
    }

    @Test
    void headsMadeWithoutTheKeyAreRefused() throws Exception {
        AuditHead.Signed real = heads(2).heads().get(0);
        AuditHead made = new AuditHead("registration", 1, 2, "ab".repeat(32), AT);
        AuditHead.Signed forged = new AuditHead.Signed(made, real.keyId(), real.signature());

        CommandRun run = CommandRun.of("audit", "--heads", kept(new PublishedHeads(published(), List.of(forged))));

        assertThat(run.out()).startsWith("INVALID head 1 is not signed by a published key");
    }

    @Test
    void headsAreKeptAndComparedWithThoseOfLastTime() throws Exception {
        Path save = folder.resolve("save.json");
        try (PublishedRecord server = new PublishedRecord(PublishedRecord.whole())) {
            publish(server, heads(2));
            assertThat(fetch(server, save).status()).isZero();
            publish(server, heads(2, 5));
            assertThat(fetch(server, save).out().trim()).isEqualTo("VALID heads=2");
            assertThat(EventJson.read(Files.readAllBytes(save), PublishedHeads.class))
                    .isEqualTo(heads(2, 5));
            publish(server, heads(3, 5));

            CommandRun run = fetch(server, save);

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).startsWith("INVALID head 1, kept earlier, was changed or taken away");
        }
    }

    @Test
    void whatCannotBeReadIsUndecided() {
        assertThat(CommandRun.of("audit", "--heads", folder.resolve("no.json").toString())
                        .status())
                .isEqualTo(3);
        assertThat(CommandRun.of("audit").status()).isEqualTo(2);
    }

    private static CommandRun fetch(PublishedRecord server, Path save) {
        return CommandRun.of("audit", "--url", server.origin(), "--save", save.toString());
    }

    private static void publish(PublishedRecord server, PublishedHeads heads) {
        server.publish("/api/registration/audit/keys?limit=200", page(heads.keys()));
        server.publish("/api/registration/audit/heads?limit=200", page(heads.heads()));
    }

    private static String page(List<?> items) {
        return "{\"items\":" + new String(EventJson.write(items), StandardCharsets.UTF_8) + "}";
    }

    private CommandRun check(List<String> lines, PublishedHeads heads) throws IOException {
        Path export = folder.resolve("trail.ndjson");
        Files.write(export, lines);
        return CommandRun.of("audit", "--heads", kept(heads), "--export", export.toString());
    }

    private String kept(PublishedHeads heads) throws IOException {
        return Files.write(folder.resolve("heads.json"), EventJson.write(heads)).toString();
    }

    /** Heads after so many rows each. */
    private static PublishedHeads heads(int... rows) throws GeneralSecurityException {
        List<AuditHead.Signed> heads = new ArrayList<>();
        for (int until : rows) {
            String head = AuditChain.START;
            for (String line : LINES.subList(0, until)) {
                head = AuditChain.next(head, line);
            }
            heads.add(sign(new AuditHead("registration", heads.size() + 1, until, head, AT)));
        }
        return new PublishedHeads(published(), heads);
    }

    private static AuditHead.Signed sign(AuditHead head) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(head.bytes());
        return new AuditHead.Signed(head, "k1", Base64.getEncoder().encodeToString(signature.sign()));
    }

    private static List<AuditHead.Key> published() {
        return List.of(new AuditHead.Key(
                "k1", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
    }
}
