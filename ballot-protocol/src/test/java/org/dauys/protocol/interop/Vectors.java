package org.dauys.protocol.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.credential.PrivateCredential;

/** Files made by the reference tool; see the README beside them. */
public final class Vectors {
    private Vectors() {}

    /** What a voter cast. */
    public record Cast(PrivateCredential credential, List<Choices> choices) {}

    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path path(String name) {
        return Path.of(Objects.requireNonNull(Vectors.class.getResource("/vectors/" + name), name)
                .getPath());
    }

    public static List<ArchiveEntry> entries(String name) {
        try {
            BelArchiveReader reader = new BelArchiveReader(new ByteArrayInputStream(bytes(name)));
            List<ArchiveEntry> entries = new ArrayList<>();
            for (Optional<ArchiveEntry> e = reader.next(); e.isPresent(); e = reader.next()) {
                entries.add(e.get());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contents of the archive's objects that begin so, in order. */
    public static List<byte[]> objects(String name, String beginning) {
        return entries(name).stream()
                .map(ArchiveEntry::content)
                .filter(content -> new String(content, StandardCharsets.UTF_8).startsWith(beginning))
                .toList();
    }

    public static byte[] election() {
        return objects("full.bel", "{\"version\":1,\"description\"").get(0);
    }

    public static byte[] trustees() {
        return objects("full.bel", "[[\"Single\"").get(0);
    }

    public static byte[] credentials() {
        return objects("full.bel", "[\"").get(0);
    }

    public static List<byte[]> ballots() {
        return objects("full.bel", "{\"election_uuid\"");
    }

    public static List<Cast> casts() {
        try {
            List<Cast> casts = new ArrayList<>();
            for (String line : new String(bytes("votes.txt"), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split("\t", -1);
                casts.add(new Cast(PrivateCredential.parse(parts[0]), choices(new ObjectMapper().readTree(parts[1]))));
            }
            return casts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Choices> choices(JsonNode votes) {
        List<Choices> choices = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            List<Integer> marks = new ArrayList<>();
            votes.get(i).forEach(mark -> marks.add(mark.intValue()));
            boolean withBlank = i == 1 || i == 3;
            if (withBlank && marks.remove(0) == 1) {
                choices.add(Choices.blank());
            } else {
                choices.add(Choices.marks(marks));
            }
        }
        return choices;
    }
}
