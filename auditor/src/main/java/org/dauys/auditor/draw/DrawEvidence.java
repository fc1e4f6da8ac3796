package org.dauys.auditor.draw;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState;

/**
 * Everything published about the draws of a primary, in one document that can be kept and checked again.
 *
 * @param primaryId the primary
 * @param rounds all of them, void ones too
 * @param contests published orders of the ballot papers
 * @param groups in which candidates debate, of the contests that have groups
 * @param debates published orders of speakers
 * @param candidacies whoever was ever registered
 * @param decided candidacies on which party control has decided: whoever was removed and restored may be off a paper
 * @param papers ballot papers, exact text
 */
public record DrawEvidence(
        String primaryId,
        List<Round> rounds,
        List<Order> contests,
        List<Groups> groups,
        List<Debate> debates,
        List<CandidacyState> candidacies,
        List<String> decided,
        List<String> papers) {

    public DrawEvidence {
        requirePresent(primaryId, "primary_id");
        rounds = list(rounds);
        contests = list(contests);
        groups = list(groups);
        debates = list(debates);
        candidacies = list(candidacies);
        decided = list(decided);
        papers = list(papers);
    }

    /** One round with the participants that were fixed in it. */
    public record Round(
            int number,
            String kind,
            String state,
            Optional<String> publicSource,
            Optional<String> publicValue,
            Optional<Instant> sealedAt,
            Optional<Instant> revealBy,
            String seedAlgorithm,
            Optional<String> seed,
            List<Contribution> contributions,
            List<Lot> lots) {

        public Round {
            requirePresent(kind, "kind");
            requirePresent(state, "state");
            publicSource = optional(publicSource);
            publicValue = optional(publicValue);
            sealedAt = optional(sealedAt);
            revealBy = optional(revealBy);
            seed = optional(seed);
            seedAlgorithm = requireNonNullElse(seedAlgorithm, "");
            contributions = list(contributions);
            lots = list(lots);
        }

        Round with(List<Lot> all) {
            return new Round(
                    number,
                    kind,
                    state,
                    publicSource,
                    publicValue,
                    sealedAt,
                    revealBy,
                    seedAlgorithm,
                    seed,
                    contributions,
                    all);
        }
    }

    /** What one person added to the seed. */
    public record Contribution(
            String commitment,
            String contributor,
            Instant committedAt,
            Optional<String> contribution,
            Optional<Instant> revealedAt) {

        public Contribution {
            requirePresent(commitment, "commitment");
            requirePresent(contributor, "contributor");
            requirePresent(committedAt, "committed_at");
            contribution = optional(contribution);
            revealedAt = optional(revealedAt);
        }
    }

    /** Who takes part in one drawing. */
    public record Lot(String subjectId, List<String> participants) {

        public Lot {
            requirePresent(subjectId, "subject_id");
            participants = list(participants);
        }
    }

    /** The order of one contest as published. */
    public record Order(String contestId, int round, String algorithm, String seed, List<String> order) {

        public Order {
            requirePresent(contestId, "contest_id");
            algorithm = requireNonNullElse(algorithm, "");
            seed = requireNonNullElse(seed, "");
            order = list(order);
        }
    }

    /** The groups of a contest; the order from which they follow only once it is drawn. */
    public record Groups(
            String id,
            String contestId,
            int most,
            String algorithm,
            Optional<SpeakingOrder> draw,
            List<List<String>> groups) {

        public Groups {
            requirePresent(id, "id");
            requirePresent(contestId, "contest_id");
            algorithm = requireNonNullElse(algorithm, "");
            draw = optional(draw);
            groups = list(groups);
        }
    }

    /** A debate, of a group or of a whole contest; an order of speakers only once it is drawn. */
    public record Debate(
            String id,
            String contestId,
            Optional<Integer> group,
            List<Participant> participants,
            Optional<SpeakingOrder> draw) {

        public Debate {
            requirePresent(id, "id");
            contestId = requireNonNullElse(contestId, "");
            group = optional(group);
            participants = list(participants);
            draw = optional(draw);
        }
    }

    /** Who takes part in a debate. */
    public record Participant(String candidacyId) {}

    /** A drawn order of the speakers of a debate, or of those who are dealt out to groups. */
    public record SpeakingOrder(int round, String algorithm, String seed, List<String> order) {

        public SpeakingOrder {
            algorithm = requireNonNullElse(algorithm, "");
            seed = requireNonNullElse(seed, "");
            order = list(order);
        }
    }

    private static void requirePresent(Object member, String name) {
        if (member == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    private static <T> List<T> list(List<T> members) {
        return members == null ? List.of() : List.copyOf(members);
    }

    private static <T> Optional<T> optional(Optional<T> member) {
        return requireNonNullElse(member, Optional.empty());
    }
}
