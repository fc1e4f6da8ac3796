package org.dauys.tally.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.SetupData;
import org.dauys.tally.TallyConfig;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.chain.ChainRepository.StoredObject;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;

/** The elections the gate has met last, with their credential lists and tables: a bounded number in memory. */
@ApplicationScoped
class GateElections {
    private final ElectionRepository elections;
    private final ChainRepository chains;
    private final int most;
    private final Map<String, GateElection> recent = new LinkedHashMap<>(16, 0.75f, true);

    GateElections(ElectionRepository elections, ChainRepository chains, TallyConfig config) {
        this.elections = elections;
        this.chains = chains;
        this.most = config.electionsInMemory();
    }

    /** The election, if it is set up. */
    synchronized Optional<GateElection> find(String uuid) {
        GateElection known = recent.get(uuid);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<GateElection> loaded = elections.find(uuid).map(this::load);
        loaded.ifPresent(election -> {
            recent.put(uuid, election);
            if (recent.size() > most) {
                recent.remove(recent.keySet().iterator().next());
            }
        });
        return loaded;
    }

    private GateElection load(ElectionRecord row) {
        Election election = Election.parse(row.electionJson().getBytes(StandardCharsets.UTF_8));
        StoredObject[] setup = chains.objectsOf(row.uuid(), 0).toArray(StoredObject[]::new);
        SetupData data = SetupData.parse(setup[setup.length - 1].content());
        byte[] list = chains.object(row.uuid(), data.credentials().toHex()).orElseThrow();
        PublicCredentials credentials = PublicCredentials.parse(list);
        return new GateElection(row.uuid(), row.partition(), credentials, new BallotChecker(election, credentials));
    }
}
