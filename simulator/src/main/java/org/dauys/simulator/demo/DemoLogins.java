package org.dauys.simulator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.json.EventJson;

/**
 * Who can log in to the demo.
 *
 * @param primary its id
 * @param closes when voting closes
 * @param elections by uuid, their name
 * @param members of the roll
 * @param staff phones by role
 * @param trusteeKeys files with the private keys
 */
public record DemoLogins(
        String primary,
        String closes,
        Map<String, String> elections,
        List<Member> members,
        Map<String, String> staff,
        List<String> trusteeKeys) {

    private static final int SHOWN = 3;

    /** A member's login. */
    public record Member(String name, String iin, String phone, String territoryId) {}

    static Optional<DemoLogins> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(EventJson.read(Files.readAllBytes(file), DemoLogins.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, EventJson.write(this));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("The demo primary is " + primary + ", open for voting until " + closes + ".");
        lines.add("Members who can vote (IIN and phone; the code comes to the demo inbox):");
        members.stream()
                .limit(SHOWN)
                .forEach(member -> lines.add("  " + member.iin() + "  " + member.phone() + "  " + member.name() + ", "
                        + member.territoryId()));
        lines.add("Staff (phone alone):");
        staff.forEach((role, phone) -> lines.add("  " + phone + "  " + role));
        lines.add("Trustees' keys: " + String.join(", ", trusteeKeys));
        return lines;
    }
}
