package org.dauys.voting.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.localstack.embedded.EmbeddedKafkaProcess;

/** A Kafka in a process of its own, which a test can stop in the middle of whatever it does, and let go on. */
public final class KafkaProcess implements QuarkusTestResourceLifecycleManager {

    private static final String PID = "dauys.test.kafka-process.pid";

    private Process process;
    private Path folder;

    @Override
    public int order() {
        // After the shared servers: this broker is the one to use.
        return 10;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("dauys-kafka-process");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedKafkaProcess.class.getName(),
                            folder.resolve("data").toString(),
                            "0",
                            "0")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the Kafka process ended before it was ready");
            }
            System.setProperty(PID, String.valueOf(process.pid()));
            return Map.of("kafka.bootstrap.servers", line.substring("ready ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGSTOP: connections stay, nothing answers. */
    public static void freeze() {
        signal("-STOP");
    }

    /** SIGCONT. */
    public static void thaw() {
        signal("-CONT");
    }

    private static void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, System.getProperty(PID))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill " + signal + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
