package org.dauys.simulator.voter;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Person;

/** A member on the way to a counted ballot. Used by one thread at a time. */
public final class Voter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PERSISTENCE = Duration.ofSeconds(60);

    private final Person person;
    private final String primary;
    private final LoginDesk desk;
    private final BallotSlot slot;
    private Optional<Api> session = Optional.empty();
    private Optional<String> election = Optional.empty();
    private Optional<PrivateCredential> credential = Optional.empty();
    private Optional<Marks> lastMarks = Optional.empty();

    /** Somebody on the roll of a primary. */
    public Voter(Person person, String primary, LoginDesk desk, BallotSlot slot) {
        this.person = person;
        this.primary = primary;
        this.desk = desk;
        this.slot = slot;
    }

    public Person person() {
        return person;
    }

    /** What this voter marked last; empty before the first cast. */
    public Optional<Marks> lastMarks() {
        return lastMarks;
    }

    /** The election in which this voter votes; asks the system the first time. */
    public String election() {
        if (election.isEmpty()) {
            election = Optional.of(Await.until("an election for a member", Duration.ofSeconds(60), () -> {
                for (JsonNode item : api().get("/api/me/elections").path("items")) {
                    if (item.path("primary_id").asText().equals(primary)) {
                        return Optional.of(item.path("uuid").asText());
                    }
                }
                return Optional.empty();
            }));
        }
        return election.get();
    }

    /**
     * Fetches the credential to this voter's device, which checks that its public half is on the published list.
     *
     * @throws IllegalStateException if it is not
     */
    public void enrol(ElectionOnDevice device) {
        credential = Optional.of(new MemberSession(api()).credential(device));
    }

    public boolean isEnrolled() {
        return credential.isPresent();
    }

    /** A voting token of this voter's election. */
    public Api votingToken() {
        return new MemberSession(api()).votingToken(election());
    }

    /** Encrypts and casts. A token that has run out is exchanged for another one. */
    public BallotBoxAnswer vote(ElectionOnDevice device, Marks marks) {
        Ballot ballot = encrypt(device, marks);
        BallotBoxAnswer answer = slot.cast(votingToken(), device, ballot, marks, PERSISTENCE);
        if (answer.status() == 401) {
            answer = slot.cast(votingToken(), device, ballot, marks, PERSISTENCE);
        }
        return answer;
    }

    /** Casts with a token from before, without repeating. */
    public BallotBoxAnswer voteWith(Api votingToken, ElectionOnDevice device, Marks marks) {
        return slot.cast(votingToken, device, encrypt(device, marks), marks, Duration.ZERO);
    }

    /** Looks as everybody does at the opening: am I on the list, do I get in? Returns how long it took. */
    public Duration knock() {
        long start = System.nanoTime();
        api().get("/api/me/elections");
        votingToken();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The problem that asking for a voting token ends in; empty if there is none. */
    public String refusedToken() {
        try {
            votingToken();
            return "";
        } catch (ApiProblem e) {
            return e.slug();
        }
    }

    private Ballot encrypt(ElectionOnDevice device, Marks marks) {
        if (!isEnrolled()) {
            enrol(device);
        }
        lastMarks = Optional.of(marks);
        return device.maker()
                .make(credential.orElseThrow(), marks.choices(device.election().questions()), RANDOM);
    }

    private Api api() {
        if (session.isEmpty()) {
            session = Optional.of(desk.member(person));
        }
        return session.get();
    }
}
