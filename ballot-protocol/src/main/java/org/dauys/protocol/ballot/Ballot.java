package org.dauys.protocol.ballot;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.json.MalformedMessageException.Kind;
import org.dauys.protocol.proof.Proof;

/**
 * A ballot (§4.17) whose form, group elements and scalars are valid; whether its proofs and signature hold is for
 * {@link BallotChecker} to say. Immutable.
 */
public final class Ballot {
    /** Bound on the bytes of any ballot. */
    public static final int MAX_LENGTH = 4 << 20;

    private static final int MAX_QUESTIONS = 256;

    private final byte[] bytes;
    private final BallotHeader header;
    private final GroupElement credentialElement;
    private final List<Answer> answers;
    private final Sha256 signatureHash;
    private final Proof signature;
    private final Sha256 signedHash;

    private Ballot(
            byte[] bytes,
            BallotHeader header,
            GroupElement credentialElement,
            List<Answer> answers,
            Sha256 signedHash,
            Sha256 signatureHash,
            Proof signature) {
        this.bytes = bytes;
        this.header = header;
        this.credentialElement = credentialElement;
        this.answers = List.copyOf(answers);
        this.signedHash = signedHash;
        this.signatureHash = signatureHash;
        this.signature = signature;
    }

    /**
     * Reads a ballot in its canonical form; every group element is checked for membership.
     *
     * @throws MalformedMessageException for any other bytes
     */
    public static Ballot parse(byte[] bytes) {
        byte[] own = bytes.clone();
        CanonicalReader in = new CanonicalReader(own, MAX_LENGTH);
        BallotHeader header = BallotHeader.read(in);
        GroupElement credentialElement = element(header.credential());
        in.expect(",\"answers\":");
        List<Answer> answers = in.array(MAX_QUESTIONS, () -> Answer.read(in));
        Sha256 signedHash = hashUnsigned(own, in.position());
        in.expect(",\"signature\":{\"hash\":");
        Sha256 signatureHash = in.base64Digest();
        in.expect(",\"proof\":");
        Proof signature = Proof.read(in);
        in.expect("}}");
        in.end();
        return new Ballot(own, header, credentialElement, answers, signedHash, signatureHash, signature);
    }

    /** Signs and serialises; the result is what {@link #parse} would give. */
    static Ballot sign(BallotHeader header, List<Answer> answers, Signer signer) {
        CanonicalWriter out = new CanonicalWriter(1 << 14);
        header.write(out);
        out.raw(",\"answers\":").array(answers, answer -> answer.write(out));
        byte[] unsigned = out.toBytes();
        Sha256 hash = hashUnsigned(unsigned, unsigned.length);
        out.raw(",\"signature\":{\"hash\":").quoted(hash.toBase64()).raw(",\"proof\":");
        Proof signature = signer.sign(hash);
        signature.write(out);
        byte[] bytes = out.raw("}}").toBytes();
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("a ballot of more than " + MAX_LENGTH + " bytes");
        }
        return new Ballot(bytes, header, element(header.credential()), answers, hash, hash, signature);
    }

    /** Makes the signature over the hash of the unsigned ballot. */
    interface Signer {
        Proof sign(Sha256 hash);
    }

    /** The canonical bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Number of canonical bytes. */
    public int length() {
        return bytes.length;
    }

    /** Serialises anew from the parsed parts: equal to {@link #bytes} for every ballot that parses. */
    public byte[] reserialise() {
        CanonicalWriter out = new CanonicalWriter(bytes.length);
        header.write(out);
        out.raw(",\"answers\":").array(answers, answer -> answer.write(out));
        out.raw(",\"signature\":{\"hash\":").quoted(signatureHash.toBase64()).raw(",\"proof\":");
        signature.write(out);
        return out.raw("}}").toBytes();
    }

    /** The parts that need no cryptography to read. */
    public BallotHeader header() {
        return header;
    }

    /** The election it was made for. */
    public ElectionUuid electionUuid() {
        return header.electionUuid();
    }

    /** φ of the election it was made for. */
    public ElectionHash electionHash() {
        return header.electionHash();
    }

    /** The voter's public credential. */
    public PublicCredential credential() {
        return header.credential();
    }

    /** The voter's public credential as a group element. */
    public GroupElement credentialElement() {
        return credentialElement;
    }

    /** One encrypted answer per question. */
    public List<Answer> answers() {
        return answers;
    }

    /** The hash that the signature states. */
    public Sha256 signatureHash() {
        return signatureHash;
    }

    /** The hash of this ballot without its signature: what the signature should state. */
    public Sha256 unsignedHash() {
        return signedHash;
    }

    /** The signature's proof. */
    public Proof signature() {
        return signature;
    }

    /** The tracker. */
    public Tracker tracker() {
        return Tracker.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ballot ballot && Arrays.equals(bytes, ballot.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Ballot[" + tracker() + "]";
    }

    private static Sha256 hashUnsigned(byte[] bytes, int length) {
        MessageDigest sha = Sha256.newMessageDigest();
        sha.update(bytes, 0, length);
        sha.update((byte) '}');
        return Sha256.ofDigest(sha.digest());
    }

    private static GroupElement element(PublicCredential credential) {
        try {
            return credential.element();
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(Kind.INVALID_ELEMENT, "credential: " + e.getMessage());
        }
    }
}
