package org.dauys.simulator.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.Question;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.voter.BallotBoxAnswer;
import org.dauys.simulator.voter.BallotSlot;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Marks;
import org.dauys.simulator.voter.MemberSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator vote}: one member of the demo votes, step by step as a device would. */
@Command(
        name = "vote",
        description =
                "Votes as a member of the demo: logs in, checks the credential, shows the paper, casts, keeps the receipt.",
        footer = "Exit status: 0 if the ballot is acknowledged, 1 otherwise.",
        mixinStandardHelpOptions = true)
public final class VoteCommand implements Callable<Integer> {

    private static final Duration PERSISTENCE = Duration.ofSeconds(60);

    @Option(names = "--base", paramLabel = "URL", description = "Origin of the system (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://localhost:8080");

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for the receipt (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".dauys", "people");

    @Option(names = "--iin", required = true, paramLabel = "IIN", description = "Whose vote: a member's number.")
    private String iin;

    @Option(names = "--phone", required = true, paramLabel = "PHONE", description = "The member's phone on the roll.")
    private String phone;

    @Option(
            names = "--mark",
            paramLabel = "MARKS",
            description = "Once per question, such as 1,3 or blank; without it you are asked.")
    private List<String> marks = new ArrayList<>();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Api api = Api.at(base);
        Api member = new LoginDesk(api).member(iin, phone);
        String uuid = openElection(member);
        ElectionOnDevice device = ElectionOnDevice.load(api, uuid);
        out.println(device.paper().name().ru() + ", election " + uuid
                + ": the record commits to this ballot paper and to the list of credentials");
        MemberSession session = new MemberSession(member);
        PrivateCredential credential = session.credential(device);
        out.println("your credential is on the published list");
        Marks chosen = marks.isEmpty()
                ? new PaperDialog(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out)
                        .ask(device)
                : given(device.election().questions());
        Ballot ballot =
                device.maker().make(credential, chosen.choices(device.election().questions()), new SecureRandom());
        out.println("encrypted, proved and signed; its tracker, before anything is sent:");
        out.println("  " + ballot.tracker().toBase64());
        BallotBoxAnswer answer =
                BallotSlot.withoutJournal().cast(session.votingToken(uuid), device, ballot, chosen, PERSISTENCE);
        return tell(answer, ballot, uuid, out);
    }

    private static String openElection(Api member) {
        Instant now = Instant.now();
        for (var election : member.get("/api/me/elections").path("items")) {
            if (Instant.parse(election.path("opens").asText()).isBefore(now)
                    && Instant.parse(election.path("closes").asText()).isAfter(now)) {
                return election.path("uuid").asText();
            }
        }
        throw new IllegalStateException("no election of this member is open");
    }

    private Marks given(List<Question> questions) {
        if (marks.size() != questions.size()) {
            throw new IllegalStateException("the paper has " + questions.size() + " questions, say --mark as often");
        }
        List<Optional<Set<Integer>>> parsed = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            parsed.add(MarksText.parse(marks.get(q), questions.get(q)));
        }
        return new Marks(parsed);
    }

    private int tell(BallotBoxAnswer answer, Ballot ballot, String uuid, PrintWriter out) throws IOException {
        if (answer.outcome() != Outcome.ACK) {
            out.println("not acknowledged: " + answer.outcome() + " " + answer.problem());
            return 1;
        }
        Path receipt = data.resolve("receipt-" + ballot.tracker().toHex().substring(0, 8) + ".json");
        Files.createDirectories(data);
        Files.writeString(receipt, answer.receipt().orElseThrow());
        out.println("acknowledged and stored; the receipt is in " + receipt);
        out.println("on the board:  " + base + "/api/elections/" + uuid + "/ballots/"
                + ballot.tracker().toHex());
        out.println("was it kept?   java -jar auditor/target/auditor.jar receipt " + receipt + " " + base);
        out.println("all of it:     java -jar auditor/target/auditor.jar verify " + base + "/api/elections/" + uuid);
        return 0;
    }
}
