package org.dauys.auditor.opening;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.ballot.BallotOpening;
import org.dauys.protocol.ballot.BallotOpening.ChoiceOpening;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.group.Scalar;

/**
 * What a voter saves who checks a prepared ballot instead of casting it.
 *
 * @param version always {@link #VERSION}
 * @param electionUuid the election
 * @param election canonical JSON of the election, as text
 * @param ballot the exact bytes of the ballot, as text
 * @param opening per question, the opening of each ciphertext in the order of the ballot
 */
public record OpeningFile(
        int version, String electionUuid, String election, String ballot, List<List<Secret>> opening) {

    /** The only version there is. */
    public static final int VERSION = 1;

    public OpeningFile {
        requireNonNull(electionUuid, "election_uuid");
        requireNonNull(election, "election");
        requireNonNull(ballot, "ballot");
        opening = opening.stream().map(List::copyOf).toList();
    }

    /** What one ciphertext was made from: a canonical decimal scalar, and 0 or 1. */
    public record Secret(String randomness, Integer plaintext) {

        public Secret {
            requireNonNull(randomness, "randomness");
            requireNonNull(plaintext, "plaintext");
        }

        ChoiceOpening open() {
            if (plaintext != 0 && plaintext != 1) {
                throw new IllegalArgumentException("a plaintext is 0 or 1");
            }
            return new ChoiceOpening(Scalar.parse(randomness), plaintext);
        }

        /** Masked. */
        @Override
        public String toString() {
            return "Secret[*****]";
        }
    }

    /** @throws IllegalArgumentException if it is none, or a member of it is missing */
    public static OpeningFile parse(byte[] bytes) {
        try {
            OpeningFile file = requireNonNull(EventJson.read(bytes, OpeningFile.class));
            if (file.version() != VERSION) {
                throw new IllegalArgumentException("an opened ballot of version " + file.version());
            }
            return file;
        } catch (UncheckedIOException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "this is no opened ballot: not JSON, or a member is missing or not of its form", e);
        }
    }

    /** @throws IllegalArgumentException if it is none, or not the one that the file names */
    public Election parsedElection() {
        Election parsed = Election.parse(election.getBytes(StandardCharsets.UTF_8));
        if (!parsed.uuid().equals(ElectionUuid.parse(electionUuid))) {
            throw new IllegalArgumentException("the file names election " + electionUuid + " and holds "
                    + parsed.uuid().value());
        }
        return parsed;
    }

    public byte[] ballotBytes() {
        return ballot.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if a scalar or a plaintext is none */
    public BallotOpening parsedOpening() {
        return new BallotOpening(opening.stream()
                .map(answer -> answer.stream().map(Secret::open).toList())
                .toList());
    }

    /** Masked. */
    @Override
    public String toString() {
        return "OpeningFile[" + electionUuid + "]";
    }
}
