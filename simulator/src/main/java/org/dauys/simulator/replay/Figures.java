package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.simulator.citizen.Themes.Idea;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.oracle.Invariant;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.station.StationDesk.Paper;
import org.dauys.simulator.voter.Voter;

/** Fills the table at the end. */
final class Figures {

    private static final int SMALLEST_SHOWN = 10;
    private static final int TOO_LATE_AT_MOST = 50;

    private final World world;
    private final PublishedFigures published;
    private final Progress progress;
    private final Table table = new Table();

    Figures(World world, PublishedFigures published, Progress progress) {
        this.world = world;
        this.published = published;
        this.progress = progress;
    }

    Table table(Story story) {
        Set<String> removed = new HashSet<>(story.runUp().control().removed());
        story.days().removal().map(Removal::candidacyId).ifPresent(removed::add);
        new CandidateFigures(world, published, table).add(removed);
        new CampaignFigures(world, published, table).add(story.runUp().campaign(), removed);
        new ExportFigures(world, table).add();
        new ControlFigures(world, published, table)
                .add(story.runUp().control(), story.days().removal());
        members(story);
        votes(story);
        ratings(story);
        people(story);
        record(story);
        return table;
    }

    private void members(Story story) {
        String path = "/api/registration/primaries/" + world.plan().id();
        table.checked(
                "members on the roll",
                figure("members"),
                world.api().get(path + "/roll").path("members").asInt(),
                world.plan().members());
        JsonNode rolls = world.staff().central().lateAdmissions().published();
        table.checked(
                "  admitted late, on a roll of their own",
                "",
                rolls.path(0).path("members").asInt(),
                world.admittedLate());
        long enrolled =
                story.electorate().enrolled().stream().filter(Voter::isEnrolled).count();
        JsonNode shown = world.api().get(path + "/statistics/enrolment").path("enrolled");
        table.checked(
                "authorised in the system",
                figure("authorised"),
                shown.isMissingNode() ? "withheld" : shown.asText(),
                enrolled < SMALLEST_SHOWN ? "withheld" : enrolled);
    }

    private void votes(Story story) {
        int surge = story.days().surge();
        table.driven(
                "requests in the first moment",
                figure("simultaneous_requests") + "+",
                surge,
                "all answered, the slowest member waited "
                        + story.days().slowest().toMillis() + " ms");
        Recounted recounted = Recounted.of(world, story.audit());
        int ballots = counted(world.elections());
        table.checked(
                "electronic votes counted",
                String.valueOf(published.get("votes") - published.get("paper_votes")),
                ballots,
                recounted.ballots());
        table.driven(
                "  of these in elections of those admitted late",
                "",
                counted(world.supplementary()),
                "the ratings of their contests are sums over both");
        table.driven(
                "paper votes, struck from the electronic channel",
                figure("paper_votes"),
                story.stations().papers(),
                "at " + story.stations().stations()
                        + " stations, each after tally-service had confirmed that no ballot is chained"
                        + (story.stations().offline().isPresent() ? ", and at an offline one" : ""));
        table.holds(
                "struck-off members who tried electronically",
                story.stations().refused() + " of " + story.stations().tried(),
                story.stations().refused() == story.stations().tried(),
                "refused");
        story.stations()
                .secondBallot()
                .ifPresent(answer -> table.holds(
                        "a member who asked for a paper after voting electronically",
                        answer.name(),
                        answer == Paper.VOTED_ELECTRONICALLY,
                        "no paper handed out"));
        table.holds(
                "numbers of stations that do not agree",
                String.valueOf(story.stations().findings().size()),
                story.stations().findings().isEmpty(),
                "papers issued are confirmed strike-offs");
        story.stations()
                .offline()
                .ifPresent(village -> table.holds(
                        "printed roll of an offline station",
                        village.printed() + " of " + village.voters(),
                        village.exact() && village.printed() == village.voters(),
                        "exactly its settlement, with the published hash"));
        int all = ballots + story.stations().papers();
        table.driven(
                "turnout, of the members",
                percent(published.share("votes", "members")),
                percent((double) all / world.voters().size()),
                all + " votes in all");
        long re = story.audit().journal().stream()
                .filter(attempt -> attempt.outcome() == Outcome.ACK)
                .map(CastAttempt::tracker)
                .distinct()
                .count();
        table.driven("ballots acknowledged, re-votes included", "", re, "the last one of a voter counts");
        table.holds(
                "casts in time that were not acknowledged",
                String.valueOf(story.days().refused()),
                story.days().refused() == 0,
                "every ballot sent in time has a receipt");
        table.holds(
                "members who found voting closed",
                story.days().tooLate() + " of " + story.days().casts(),
                story.days().tooLate() * TOO_LATE_AT_MOST <= story.days().casts(),
                "a slow machine may run out of days, for one in " + TOO_LATE_AT_MOST + " at most");
        story.late()
                .ifPresent(answer -> table.holds(
                        "a ballot after the close",
                        answer.outcome().name(),
                        answer.outcome() == Outcome.LATE || answer.outcome() == Outcome.NO,
                        "refused with a reason: " + answer.problem()));
        curve(story);
        table.driven(
                "extension",
                "62 h -> 86 h",
                "by decision 2",
                "closed at " + story.days().close());
    }

    private int counted(List<String> elections) {
        return elections.stream()
                .mapToInt(uuid -> world.api()
                        .get("/api/tally/elections/" + uuid + "/result")
                        .path("ballots_counted")
                        .asInt())
                .sum();
    }

    private void curve(Story story) {
        List<String> keys = List.of("votes_day_1", "votes_2_oct_17h", "votes_3_oct_14h");
        for (int i = 0; i < keys.size(); i++) {
            double hour = VotingDays.CURVE_HOURS.get(i);
            int here = story.days().curve().getOrDefault(hour, 0);
            table.driven(
                    "  after " + (int) hour + " hours",
                    figure(keys.get(i)) + " (" + percent(published.share(keys.get(i), "votes")) + ")",
                    here,
                    percent((double) here / Math.max(1, story.days().acknowledged())) + " of those acknowledged");
        }
    }

    private void ratings(Story story) {
        Recounted recounted = Recounted.of(world, story.audit());
        int contests = world.plan().contests().size();
        Ratings.Report ratings = settled(recounted, story);
        table.checked("contests with a rating", "", ratings.contests(), contests);
        table.holds(
                "ratings equal to the recount",
                ratings.agreeing() + " of " + ratings.contests(),
                ratings.differences().isEmpty(),
                ratings.differences().isEmpty()
                        ? "totals, order, women, under 35"
                        : ratings.differences().get(0));
        table.driven(
                "candidates removed while voting was open",
                "",
                story.days().removal().isPresent() ? 1 : 0,
                story.days().recast() + " voters voted again");
        table.checked(
                "  of these with a void total",
                "",
                ratings.voids(),
                story.days().removal().isPresent() ? 1 : 0);
    }

    /** A rating follows its last result by a moment. */
    private Ratings.Report settled(Recounted recounted, Story story) {
        Ratings ratings = new Ratings(world, recounted);
        int voids = story.days().removal().isPresent() ? 1 : 0;
        try {
            return Await.until("ratings", java.time.Duration.ofSeconds(30), () -> Optional.of(ratings.compare())
                    .filter(report ->
                            report.contests() == world.plan().contests().size()
                                    && report.differences().isEmpty()
                                    && report.voids() == voids));
        } catch (IllegalStateException e) {
            progress.say("ratings do not settle: %s", e.getMessage());
            return ratings.compare();
        }
    }

    private void people(Story story) {
        table.driven("observers from the people", "50-70", story.runUp().observers(), "accredited");
        int incidents = world.api()
                .list("/api/observation/incidents?primary=" + world.plan().id())
                .size();
        table.checked("complaints and incidents", figure("complaints") + "+", incidents, 1);
        String primary = "?primary=" + world.plan().id();
        table.checked(
                "draft programmes",
                figure("programmes"),
                world.api().list("/api/programmes" + primary).size(),
                story.runUp().discussion().programmes());
        JsonNode top = world.api().get("/api/themes/top" + primary + "&n=5");
        table.checked(
                "proposals",
                figure("proposals"),
                top.path("total").asInt(),
                story.runUp().discussion().ideas().size());
        table.checked(
                "  TOP-5 themes",
                "",
                shown(top),
                expected(story.runUp().discussion().ideas()));
    }

    private void record(Story story) {
        int elections = world.elections().size();
        table.checked(
                "elections",
                figure("elections"),
                elections,
                world.plan().voting().size() + world.supplementary().size());
        table.holds(
                "  verified by the auditor",
                story.audit().valid() + " of " + elections,
                story.audit().valid() == elections,
                "every proof, every receipt, result");
        table.holds(
                "  receipts honoured by log index and board",
                story.receipted().honoured() + " of " + story.receipted().checked(),
                story.receipted().honoured() == story.receipted().checked(),
                "checked one by one, with keys saved before the opening");
        table.driven(
                "  copies saved during the voting",
                "",
                story.copies(),
                "the auditor found each to be a prefix of its record");
        for (Invariant invariant : Invariant.values()) {
            int violations = story.audit().violations().get(invariant);
            table.holds(
                    "  " + invariant,
                    violations == 0 ? "holds" : violations + " times off",
                    violations == 0,
                    invariant.says());
        }
    }

    private String figure(String key) {
        return String.valueOf(published.get(key));
    }

    private static String shown(JsonNode top) {
        List<String> themes = new java.util.ArrayList<>();
        top.path("items")
                .forEach(item -> themes.add(item.path("theme").asText() + " "
                        + item.path("proposals").asInt()));
        return themes.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String expected(List<Idea> ideas) {
        return ideas.stream().collect(Collectors.groupingBy(Idea::theme, Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
