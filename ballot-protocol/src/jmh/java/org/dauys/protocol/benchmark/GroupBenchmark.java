package org.dauys.protocol.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.dauys.protocol.group.FixedBaseTable;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.PublicMultiples;
import org.dauys.protocol.group.Scalar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The operations of the group that ballots consist of. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GroupBenchmark {
    private final SecureRandom random = new SecureRandom();
    private final Scalar a = Scalar.random(random);
    private final Scalar b = Scalar.random(random);
    private final GroupElement element = GroupElement.generatorTimes(Scalar.random(random));
    private final byte[] encoding = element.encode().getBytes(StandardCharsets.US_ASCII);
    private final FixedBaseTable table = FixedBaseTable.generator();

    /** Reading an element, with the check of membership. */
    @Benchmark
    public GroupElement decode() {
        return GroupElement.decode(encoding, 0);
    }

    /** Both powers of alpha that a 0/1 proof needs. */
    @Benchmark
    public PublicMultiples twoMultiples() {
        return PublicMultiples.of(element, a, b);
    }

    /** A multiple of a fixed base, public scalar. */
    @Benchmark
    public GroupElement fixedBaseVartime() {
        return table.timesVartime(a);
    }

    /** A multiple of a fixed base, secret scalar. */
    @Benchmark
    public GroupElement fixedBase() {
        return table.times(a);
    }

    /** A multiple of any element, secret scalar. */
    @Benchmark
    public GroupElement times() {
        return element.times(a);
    }
}
