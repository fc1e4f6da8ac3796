package org.dauys.auditor.rating;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dauys.auditor.record.PastChangedException;
import org.dauys.auditor.record.PublicApi;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.verify.Verdict;
import org.dauys.auditor.verify.VerifyRecord;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.result.ContestRating;
import org.dauys.protocol.audit.VerificationProgress;

/**
 * Verifies the record of every election of a primary, adds them up, and holds the published ratings against the sums. The
 * elections are those that registration planned; the board of the observers must show the same ones.
 */
public final class VerifyRatings {

    private final PublicApi api;
    private final String primary;
    private final Path folder;
    private final VerificationProgress progress;
    private final List<String> objections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param base {@code http://host} of the system
     * @param primary id
     * @param folder for the records, of which earlier copies are continued
     */
    public VerifyRatings(String base, String primary, Path folder, VerificationProgress progress) {
        if (!primary.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("not the id of a primary: " + primary);
        }
        this.api = new PublicApi(base);
        this.primary = primary;
        this.folder = folder;
        this.progress = progress;
    }

    /** @throws IOException if something cannot be had, or is not of its form */
    public RatingVerdict verify() throws IOException {
        Map<String, Boolean> planned = planned();
        onTheBoard(planned);
        List<CountedElection> counted = new ArrayList<>();
        for (Map.Entry<String, Boolean> election : planned.entrySet()) {
            counted(election.getKey(), election.getValue()).ifPresent(counted::add);
        }
        List<ContestRating> ratings = api.list("/api/tally/primaries/" + primary + "/ratings", ContestRating.class);
        if (counted.size() == planned.size()) {
            objections.addAll(CheckRatings.check(primary, counted, ratings));
        }
        String line = "primary=" + primary + " elections=" + planned.size() + " supplementary="
                + planned.values().stream().filter(late -> late).count() + " contests=" + ratings.size() + " ballots="
                + counted.stream().mapToLong(CountedElection::counted).sum();
        return new RatingVerdict(line, objections, notes);
    }

    /** Whether a supplementary roll votes in it, by uuid. */
    private Map<String, Boolean> planned() throws IOException {
        Map<String, Boolean> planned = new TreeMap<>();
        JsonNode close = api.required("/api/registration/primaries/" + primary + "/registration-close");
        for (JsonNode election : close.path("elections")) {
            planned.put(
                    election.path("uuid").asText(),
                    !election.path("supplementary_roll").asText("").isEmpty());
        }
        if (planned.isEmpty()) {
            throw new IOException("there are no elections of " + primary + " yet");
        }
        return planned;
    }

    /** A result that only one of the two services knows of is one that somebody would not miss. */
    private void onTheBoard(Map<String, Boolean> planned) throws IOException {
        TreeSet<String> shown = new TreeSet<>();
        for (JsonNode election : api.list("/api/elections?primary=" + primary, JsonNode.class)) {
            if (election.path("primary").asText().equals(primary)) {
                shown.add(election.path("uuid").asText());
            }
        }
        planned.keySet().stream()
                .filter(uuid -> !shown.contains(uuid))
                .forEach(uuid -> objections.add("election " + uuid + " is planned and not on the board"));
        shown.stream()
                .filter(uuid -> !planned.containsKey(uuid))
                .forEach(uuid -> objections.add("election " + uuid + " is on the board and was not planned"));
    }

    private Optional<CountedElection> counted(String uuid, boolean supplementary) throws IOException {
        RemoteRecord remote = api.election(uuid);
        Optional<byte[]> paper = remote.ballotPaper();
        if (paper.isEmpty()) {
            objections.add("election " + uuid + ": its ballot paper is not published");
            return Optional.empty();
        }
        Path archive = download(remote);
        Verdict verdict = new VerifyRecord(progress)
                .verify(VerifyRequest.of(archive)
                        .with(paper, Optional.of(remote.bindingProofs()))
                        .publishedAt(remote));
        verdict.objections().forEach(each -> objections.add("election " + uuid + ": " + each));
        verdict.notes().forEach(each -> notes.add("election " + uuid + ": " + each));
        if (!verdict.isValid()) {
            return Optional.empty();
        }
        if (!verdict.summary().isComplete()) {
            objections.add("election " + uuid + " has no result yet");
            return Optional.empty();
        }
        CountedElection counted = new CountedElection(
                uuid,
                supplementary,
                BallotPaper.parse(paper.get()),
                verdict.summary().counted(),
                verdict.summary().result().orElseThrow().result());
        boolean ofThis = counted.paper().electionUuid().equals(uuid)
                && counted.paper().primaryId().equals(primary)
                && counted.fits();
        if (!ofThis) {
            objections.add("election " + uuid + ": its ballot paper is not one of this election");
        }
        return Optional.of(counted).filter(each -> ofThis);
    }

    private Path download(RemoteRecord remote) throws IOException {
        Files.createDirectories(folder);
        Path archive = folder.resolve(remote.uuid() + ".bel");
        try {
            remote.download(archive);
        } catch (PastChangedException e) {
            objections.add("election " + remote.uuid() + ": " + e.getMessage());
        }
        return archive;
    }
}
