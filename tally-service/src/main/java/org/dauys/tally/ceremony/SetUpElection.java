package org.dauys.tally.ceremony;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.tally.TallyConfig;
import org.dauys.tally.calendar.CalendarRepository;
import org.dauys.tally.calendar.VotingTimes;
import org.dauys.tally.chain.ChainExtension;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.election.AnnounceElection;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.paper.PaperRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets an election up: server key, election, trustees, credential list, Setup event and announcement, in one
 * transaction. An election that is set up stays as it is, so this may be repeated at any time.
 */
@ApplicationScoped
public class SetUpElection {
    private final SecureRandom random = new SecureRandom();
    private final Sql sql;
    private final CeremonyRepository ceremonies;
    private final ServerKeys serverKeys;
    private final BallotPaperRepository papers;
    private final CalendarRepository calendars;
    private final ElectionRepository elections;
    private final ChainRepository chains;
    private final AnnounceElection announcements;
    private final PeerObjects peers;
    private final TallyConfig config;
    private final URI registration;

    public SetUpElection(
            Sql sql,
            CeremonyRepository ceremonies,
            ServerKeys serverKeys,
            BallotPaperRepository papers,
            CalendarRepository calendars,
            ElectionRepository elections,
            ChainRepository chains,
            AnnounceElection announcements,
            PeerObjects peers,
            TallyConfig config,
            @ConfigProperty(name = "dauys.peers.registration") URI registration) {
        this.sql = sql;
        this.ceremonies = ceremonies;
        this.serverKeys = serverKeys;
        this.papers = papers;
        this.calendars = calendars;
        this.elections = elections;
        this.chains = chains;
        this.announcements = announcements;
        this.peers = peers;
        this.config = config;
        this.registration = registration;
    }

    /**
     * @throws IllegalArgumentException if the credential list is not what the ballot paper's announcement says
     * @throws RuntimeException if the list cannot be fetched
     */
    public void setUp(String uuid) {
        PaperRecord paper = papers.find(uuid).orElseThrow();
        byte[] credentials = peers.fetch(
                registration, paper.credentialsPath(), paper.credentialsSha256(), PublicCredentials.MAX_LENGTH);
        TrusteeKeyPair serverKey = serverKeys.make();
        List<Trustee> trustees = ceremonies.trustees(paper.primaryId());
        ElectionDraft draft = ElectionDraft.of(
                paper,
                serverKey.prove(random),
                trustees.stream().map(Trustee::key).toList(),
                credentials);
        QuarkusTransaction.requiringNew().run(() -> record(uuid, draft, serverKey));
    }

    private void record(String uuid, ElectionDraft draft, TrusteeKeyPair serverKey) {
        sql.lock("setup");
        PaperRecord paper = papers.lock(uuid).orElseThrow();
        if (elections.find(uuid).isPresent()) {
            papers.setUp(uuid);
            return;
        }
        VotingTimes times = calendars
                .lock(paper.primaryId())
                .orElseGet(() -> new VotingTimes(paper.opens(), paper.closes(), paper.graceSeconds()));
        ChainExtension chain = ChainExtension.beginning(uuid);
        chain.append(EventType.SETUP, draft.objects());
        elections.insert(new ElectionRecord(
                uuid,
                paper.primaryId(),
                0,
                Stage.SET_UP,
                elections.nextPartition(config.ballotPartitions()),
                times.opens(),
                times.closes(),
                times.graceSeconds(),
                draft.electionJson(),
                draft.election().hash().toBase64(),
                draft.trusteesJson(),
                chain.height(),
                chain.head().toHex(),
                Optional.empty(),
                Optional.empty()));
        serverKeys.store(uuid, serverKey);
        chains.save(chain);
        papers.setUp(uuid);
        announcements.announce(uuid);
    }
}
