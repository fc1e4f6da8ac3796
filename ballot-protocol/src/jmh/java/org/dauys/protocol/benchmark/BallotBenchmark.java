package org.dauys.protocol.benchmark;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.ballot.PreparedBallot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Making and checking a ballot of one question with one mark, on one thread. Single calls are sampled, so that the
 * fastest (p0.00) can be read off on a machine that does other work too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BallotBenchmark {
    private static final int MARKED = 3;

    private final SecureRandom random = new SecureRandom();

    /** The reference ballot, and a long paper. */
    @Param({"46", "200"})
    public int candidates;

    private BallotMaker maker;
    private BallotChecker checker;
    private PrivateCredential credential;
    private List<Choices> choices;
    private byte[] ballot;

    /** An election with its tables, and a ballot of it. */
    @Setup
    public void prepare() {
        List<String> names = IntStream.range(0, candidates)
                .mapToObj(i -> "Candidate " + i)
                .toList();
        Election election = new Election(
                "Benchmark",
                "Benchmark",
                Election.GROUP,
                GroupElement.generatorTimes(Scalar.random(random)),
                List.of(new Question(names, false, 1, 1, "Who?")),
                ElectionUuid.parse("benchmarkbench"),
                Optional.of("administrator"),
                Optional.of("authority"));
        maker = new BallotMaker(election);
        checker = new BallotChecker(election, listed -> true);
        credential = PrivateCredential.generate(random);
        choices = List.of(Choices.select(candidates, MARKED));
        ballot = maker.make(credential, choices, random).bytes();
    }

    /** Every check of a ballot: form, membership, signature, all proofs. */
    @Benchmark
    public BallotCheck check() {
        BallotCheck result = checker.check(ballot);
        if (!result.isValid()) {
            throw new IllegalStateException("the ballot is valid");
        }
        return result;
    }

    /** The part of {@link #check} without signature and proofs. */
    @Benchmark
    public BallotCheck checkWithoutProofs() {
        return checker.checkWithoutProofs(ballot);
    }

    /** Encryption, proofs and signature, in constant time. */
    @Benchmark
    public PreparedBallot make() {
        return maker.prepare(credential, choices, random);
    }
}
