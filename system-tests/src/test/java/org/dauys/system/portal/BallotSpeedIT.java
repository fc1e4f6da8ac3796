package org.dauys.system.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.system.primary.SmallPrimary;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long Chromium takes for large ballots: printed, never judged. That they are valid is. */
@Order(6)
@InBrowser
class BallotSpeedIT {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WORKER = Pattern.compile("\"(assets/prepare\\.worker-[^\"]+\\.js)\"");
    /** Runs on the worker's own script as the page, which has no policy that would keep us from starting it. */
    private static final String MAKE =
            """
            request => new Promise((resolve, reject) => {
              const worker = new Worker(location.href, { type: 'module' });
              const begin = performance.now();
              worker.onerror = event => reject(new Error(event.message));
              worker.onmessage = ({ data }) => {
                if (data.kind === 'prepared') {
                  resolve({ ballot: data.ballot, millis: Math.round(performance.now() - begin) });
                } else if (data.kind === 'failed') {
                  reject(new Error(data.message));
                }
              };
              worker.postMessage(request);
            })
            """;

    @ParameterizedTest
    @ValueSource(ints = {12, 50, 300})
    void aBallotOfSoManyCandidatesIsMadeInTheWorkerAndIsValid(int candidates, Browser browser, SmallPrimary primary) {
        Election election = election(candidates);
        PrivateCredential credential = PrivateCredential.generate(RANDOM);
        try (Visitor visitor = browser.visitor(Device.PHONE, Language.EN)) {
            Page page = visitor.page();
            Response files = page.navigate("/files.json");
            Matcher worker = WORKER.matcher(files.text());
            assertThat(worker.find()).as("a worker among the files").isTrue();
            page.navigate("/" + worker.group(1));

            Map<?, ?> made = (Map<?, ?>) page.evaluate(
                    MAKE,
                    Map.of(
                            "electionText",
                            new String(election.canonicalBytes(), StandardCharsets.UTF_8),
                            "credential",
                            credential.toDisplayString(),
                            "choices",
                            List.of(Map.of("blank", false, "marked", List.of(0, candidates - 1)))));

            System.out.println("ballot of " + candidates + " candidates made in " + made.get("millis") + " ms");
            BallotChecker checker =
                    new BallotChecker(election, listed -> listed.equals(credential.publicCredential(election.uuid())));
            assertThat(checker.check(made.get("ballot").toString().getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(BallotCheck.Valid.class);
        }
    }

    private static Election election(int candidates) {
        List<String> names = IntStream.range(0, candidates)
                .mapToObj(i -> i + 1 + ". Кандидат / Candidate")
                .toList();
        return new Election(
                "",
                "speed",
                Election.GROUP,
                GroupElement.generatorTimes(Scalar.random(RANDOM)),
                List.of(new Question(names, true, 1, 3, "Who?")),
                ElectionUuid.parse("abcdefghijkmno"),
                Optional.empty(),
                Optional.empty());
    }
}
