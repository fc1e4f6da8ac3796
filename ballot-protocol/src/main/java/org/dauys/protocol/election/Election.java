package org.dauys.protocol.election;

import static org.dauys.protocol.json.MalformedMessageException.Kind.NOT_CANONICAL;
import static org.dauys.protocol.json.MalformedMessageException.Kind.UNSUPPORTED;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * The election as every voter receives it (§4.10), version 1.
 *
 * @param description text; carries {@code ballot-paper-sha256:} and 64 hexadecimal digits, see {@link #ballotPaperHash}
 * @param name title of the election
 * @param group always {@link #GROUP}
 * @param publicKey y, the product of the trustees' keys
 * @param questions at least one
 * @param uuid identifier
 * @param administrator who administers it, if stated
 * @param credentialAuthority who made the credentials, if stated
 */
public record Election(
        String description,
        String name,
        String group,
        GroupElement publicKey,
        List<Question> questions,
        ElectionUuid uuid,
        Optional<String> administrator,
        Optional<String> credentialAuthority) {
    /** Description of the one group of this profile, as it enters hashes. */
    public static final String GROUP = "Ed25519";

    /** Bound on the canonical bytes. */
    public static final int MAX_LENGTH = 16 << 20;

    private static final int MAX_QUESTIONS = 256;
    private static final Pattern BALLOT_PAPER = Pattern.compile("ballot-paper-sha256:([0-9a-f]{64})(?![0-9a-f])");

    public Election {
        questions = List.copyOf(questions);
        if (!group.equals(GROUP)) {
            throw new IllegalArgumentException("only the group " + GROUP + " is supported");
        }
        if (publicKey.isIdentity()) {
            throw new IllegalArgumentException("an election key is not the identity");
        }
        if (questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
            throw new IllegalArgumentException("an election has between 1 and " + MAX_QUESTIONS + " questions");
        }
    }

    /** The part of {@link #description} that commits to a ballot paper. */
    public static String ballotPaperCommitment(Sha256 ballotPaper) {
        return "ballot-paper-sha256:" + ballotPaper.toHex();
    }

    /** The ballot paper's digest, if the description commits to one. */
    public Optional<Sha256> ballotPaperHash() {
        Matcher matcher = BALLOT_PAPER.matcher(description);
        return matcher.find() ? Optional.of(Sha256.parseHex(matcher.group(1))) : Optional.empty();
    }

    /** The bytes that are published and hashed: always the same for one election. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter(4096);
        out.raw("{\"version\":1,\"description\":").string(description);
        out.raw(",\"name\":").string(name);
        out.raw(",\"group\":").string(group);
        out.raw(",\"public_key\":").element(publicKey);
        out.raw(",\"questions\":").array(questions, q -> q.write(out));
        out.raw(",\"uuid\":").quoted(uuid.value());
        administrator.ifPresent(text -> out.raw(",\"administrator\":").string(text));
        credentialAuthority.ifPresent(
                text -> out.raw(",\"credential_authority\":").string(text));
        return out.raw("}").toBytes();
    }

    /** The fingerprint φ: what ballots and proofs refer to. Computed anew at each call; keep it. */
    public ElectionHash hash() {
        return new ElectionHash(Sha256.of(canonicalBytes()));
    }

    /**
     * Reads an election in its canonical form.
     *
     * @throws MalformedMessageException if the bytes are anything else, or outside of this profile
     */
    public static Election parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        in.expect("{\"version\":");
        if (in.integer(99) != 1) {
            throw new MalformedMessageException(UNSUPPORTED, "only protocol version 1 is supported");
        }
        in.expect(",\"description\":");
        String description = in.string();
        in.expect(",\"name\":");
        String name = in.string();
        in.expect(",\"group\":");
        String group = in.string();
        if (!group.equals(GROUP)) {
            throw new MalformedMessageException(UNSUPPORTED, "only the group " + GROUP + " is supported");
        }
        in.expect(",\"public_key\":");
        GroupElement publicKey = in.element();
        try {
            in.expect(",\"questions\":");
            List<Question> questions = in.array(MAX_QUESTIONS, () -> Question.read(in));
            in.expect(",\"uuid\":");
            ElectionUuid uuid = ElectionUuid.parse(in.plain(ElectionUuid.MAX_LENGTH));
            Optional<String> administrator =
                    in.accept(",\"administrator\":") ? Optional.of(in.string()) : Optional.empty();
            Optional<String> authority =
                    in.accept(",\"credential_authority\":") ? Optional.of(in.string()) : Optional.empty();
            in.expect("}");
            in.end();
            return new Election(description, name, group, publicKey, questions, uuid, administrator, authority);
        } catch (MalformedMessageException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(NOT_CANONICAL, e.getMessage());
        }
    }
}
