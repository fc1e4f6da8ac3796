package org.dauys.tally.ceremony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.dauys.tally.paper.BallotPaperRepository;
import org.dauys.tally.problem.TallyProblem;

/** The steps of a key ceremony: say how many trustees there are, take their keys, ask for the Setup. */
@ApplicationScoped
public class HoldCeremony {
    private final CeremonyRepository ceremonies;
    private final BallotPaperRepository papers;

    public HoldCeremony(CeremonyRepository ceremonies, BallotPaperRepository papers) {
        this.ceremonies = ceremonies;
        this.papers = papers;
    }

    /**
     * Defines the ceremony. The same definition again changes nothing; another one needs the version it replaces, and
     * may not drop a trustee whose key is in.
     */
    @Transactional
    public Ceremony define(String primaryId, int trustees, List<String> names, Optional<String> ifMatch) {
        Optional<Ceremony> existing = ceremonies.lock(primaryId);
        if (existing.isPresent()) {
            Ceremony ceremony = existing.get();
            if (ceremony.trustees() == trustees && ceremony.names().equals(names)) {
                return ceremony;
            }
            Etags.require(ifMatch.orElse(""), ceremony.version());
            requireRoomForGivenKeys(primaryId, trustees, names);
        }
        Ceremony changed = new Ceremony(
                primaryId, trustees, names, existing.map(Ceremony::version).orElse(0L) + 1);
        ceremonies.store(changed);
        return changed;
    }

    private void requireRoomForGivenKeys(String primaryId, int trustees, List<String> names) {
        List<Trustee> given = ceremonies.trustees(primaryId);
        boolean dropped = !names.isEmpty() && given.stream().anyMatch(each -> !names.contains(each.name()));
        if (ceremonies.isClosed(primaryId) || given.size() > trustees || dropped) {
            throw new ProblemException(TallyProblem.CEREMONY_CLOSED);
        }
    }

    /**
     * Takes a trustee's key with its proof of possession. The same key again changes nothing. An account gives one key in a
     * primary: somebody who could give them all would hold the threshold alone, whatever names stand beside the keys.
     *
     * @param account who gives it
     */
    @Transactional
    public Trustee giveKey(String primaryId, String account, String name, String document) {
        Ceremony ceremony = ceremonies
                .lock(primaryId)
                .orElseThrow(() -> new ProblemException(TallyProblem.UNKNOWN_CEREMONY, primaryId));
        List<Trustee> given = ceremonies.trustees(primaryId);
        Optional<Trustee> same = given.stream()
                .filter(each -> each.document().equals(document) && each.name().equals(name))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        TrusteePublicKey key = provenKey(document);
        if (!ceremony.names().isEmpty() && !ceremony.names().contains(name)) {
            throw new ProblemException(TallyProblem.TRUSTEE_NOT_EXPECTED, name);
        }
        String givenBy = Sha256.of(primaryId + "|" + account).toHex();
        if (given.stream()
                .anyMatch(each -> each.name().equals(name)
                        || each.givenBy().equals(givenBy)
                        || each.key().publicKey().equals(key.publicKey()))) {
            throw new ProblemException(TallyProblem.TRUSTEE_ALREADY_GIVEN, name);
        }
        if (ceremonies.isClosed(primaryId)) {
            throw new ProblemException(TallyProblem.CEREMONY_CLOSED);
        }
        if (given.size() >= ceremony.trustees()) {
            throw new ProblemException(TallyProblem.CEREMONY_FULL, ceremony.trustees());
        }
        Trustee trustee = new Trustee(given.size() + 1, name, document, givenBy);
        ceremonies.add(primaryId, trustee);
        return trustee;
    }

    /** Asks for the Setup of every election whose ballot paper is there. */
    @Transactional
    public List<String> requestSetup(String primaryId) {
        Ceremony ceremony = ceremonies
                .lock(primaryId)
                .orElseThrow(() -> new ProblemException(TallyProblem.UNKNOWN_CEREMONY, primaryId));
        int given = ceremonies.trustees(primaryId).size();
        if (given < ceremony.trustees()) {
            throw new ProblemException(TallyProblem.TRUSTEES_MISSING, given, ceremony.trustees());
        }
        return papers.requestSetup(primaryId);
    }

    private static TrusteePublicKey provenKey(String document) {
        TrusteePublicKey key;
        try {
            key = TrusteePublicKey.parse(document.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessageException e) {
            throw new ProblemException(TallyProblem.INVALID_TRUSTEE_KEY, e.getMessage());
        }
        if (!key.check()) {
            throw new ProblemException(TallyProblem.INVALID_TRUSTEE_KEY, "proof of possession");
        }
        return key;
    }
}
