package org.dauys.system.primary;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.voter.BallotBoxAnswer;
import org.dauys.simulator.voter.BallotSlot;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Marks;
import org.dauys.simulator.voter.MemberSession;

/**
 * A voter whose credential the test may use as it likes: with the reference tool, or to sign what is damaged. Used by one
 * thread at a time.
 */
public final class Member {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PERSISTENCE = Duration.ofSeconds(120);

    private final Person person;
    private final LoginDesk desk;
    private final BallotSlot slot;
    private final ElectionOnDevice device;
    private Optional<Api> session = Optional.empty();
    private Optional<PrivateCredential> credential = Optional.empty();
    private Optional<Api> votingToken = Optional.empty();

    Member(Person person, LoginDesk desk, BallotSlot slot, ElectionOnDevice device) {
        this.person = person;
        this.desk = desk;
        this.slot = slot;
        this.device = device;
    }

    /** Logs in, fetches the credential and a voting token, all of which outlast what happens to registration later. */
    public Member enrol() {
        credential();
        votingToken();
        return this;
    }

    /** The same person with what a device knows of another election, whether or not they may vote in it. */
    public Member at(SmallElection other) {
        return new Member(person, desk, slot, other.device());
    }

    /** The elections that this member is shown. */
    public List<String> elections() {
        List<String> uuids = new ArrayList<>();
        session()
                .get("/api/me/elections")
                .path("items")
                .forEach(item -> uuids.add(item.path("uuid").asText()));
        return uuids;
    }

    /** Who stands at the desk of a station. */
    public Person person() {
        return person;
    }

    /** The private credential. */
    public PrivateCredential credential() {
        if (credential.isEmpty()) {
            credential = Optional.of(new MemberSession(session()).credential(device));
        }
        return credential.get();
    }

    /** A ballot that has not been cast. */
    public Ballot ballot(Marks marks) {
        return device.maker().make(credential(), marks.choices(device.election().questions()), RANDOM);
    }

    /** Makes a ballot and casts it. */
    public Cast vote(Marks marks) {
        return cast(ballot(marks), marks);
    }

    /** Casts a ballot, whoever made it, and repeats the same bytes while the outcome is open. */
    public Cast cast(Ballot ballot, Marks marks) {
        return new Cast(ballot, slot.cast(votingToken(), device, ballot, marks, PERSISTENCE));
    }

    /** What was cast and what became of it. */
    public record Cast(Ballot ballot, BallotBoxAnswer answer) {}

    /** The problem that asking for another voting token ends in; empty if there is none. */
    public String refusedToken() {
        try {
            new MemberSession(session()).votingToken(device.uuid());
            return "";
        } catch (ApiProblem e) {
            return e.slug();
        }
    }

    private Api votingToken() {
        if (votingToken.isEmpty()) {
            votingToken = Optional.of(new MemberSession(session()).votingToken(device.uuid()));
        }
        return votingToken.get();
    }

    private Api session() {
        if (session.isEmpty()) {
            session = Optional.of(desk.member(person));
        }
        return session.get();
    }
}
