package org.dauys.protocol.benchmark;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one credential costs its authority, on one thread: making the private half, and deriving the public one (§4.8). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CredentialBenchmark {

    private final SecureRandom random = new SecureRandom();
    private final ElectionUuid election = ElectionUuid.parse("benchmarkbench");
    private final PrivateCredential credential = PrivateCredential.generate(random);

    /** 22 random characters. */
    @Benchmark
    public PrivateCredential generate() {
        return PrivateCredential.generate(random);
    }

    /** Two hashes, and a multiplication of the generator in constant time. */
    @Benchmark
    public PublicCredential derive() {
        return credential.publicCredential(election);
    }
}
