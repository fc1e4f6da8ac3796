package org.dauys.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.localstack.launch.LocalStack;
import org.dauys.localstack.launch.StackOptions;
import org.dauys.localstack.process.Ports;
import org.dauys.simulator.http.Api;

/** The whole system in processes of its own, beside any other on this machine; dead services stay dead. */
public final class RunningSystem implements AutoCloseable {

    private static final int PORT_OFFSET = 300;

    /** Waits that protect a real close are short, as with every compressed calendar; promises of receipts fall due soon. */
    private static final Map<String, String> COMPRESSED = Map.of(
            "DAUYS_VOTING_DELIVERY_TIMEOUT", "4S",
            "DAUYS_TALLY_MARKER_DELAY", "5S",
            "DAUYS_VOTING_MERGE_DELAY", "60S");

    private final LocalStack stack;
    private final Path folder;

    private RunningSystem(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    static RunningSystem start() {
        Path folder = Project.scratch().resolve("system");
        empty(folder);
        StackOptions options = StackOptions.standard(Project.root(), folder.resolve("data"))
                .on(new Ports(PORT_OFFSET))
                .with(COMPRESSED)
                .leaveDead();
        return new RunningSystem(LocalStack.start(options, System.out::println), folder);
    }

    /** Its processes. */
    public LocalStack stack() {
        return stack;
    }

    /** Anonymous access through the gateway. */
    public Api api() {
        return Api.at(base());
    }

    /** The gateway, by address: the reference tool resolves no names. */
    public URI base() {
        return URI.create(stack.base().replace("localhost", "127.0.0.1"));
    }

    /** A folder for one test's files. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stack.close();
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
