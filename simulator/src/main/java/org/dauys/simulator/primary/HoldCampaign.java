package org.dauys.simulator.primary;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.simulator.campaign.DebateHost;
import org.dauys.simulator.campaign.School;
import org.dauys.simulator.draw.HoldDraw;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.progress.Progress;

/**
 * A seminar, profiles, meetings, and a debate of every contest with an order of speakers that is drawn; some candidates
 * do not come to theirs.
 */
public final class HoldCampaign {

    private static final Duration PREPARATION = Duration.ofSeconds(5);
    private static final Duration PREPARATION_OF_ONE = Duration.ofMillis(40);

    private final Crowd crowd;
    private final Progress progress;
    private final HoldMeetings holdMeetings;

    public HoldCampaign(LoginDesk desk, Crowd crowd, Progress progress) {
        this.crowd = crowd;
        this.progress = progress;
        this.holdMeetings = new HoldMeetings(desk, crowd);
    }

    /**
     * What happened.
     *
     * @param visits as the candidates reported them, all together
     * @param checkIns of visitors who said who they are
     * @param visitors these visitors, each once
     * @param present candidates who came to their debate
     * @param missing candidates who did not
     * @param trained candidates who were at the seminar
     * @param profiles candidacies whose profile is published
     */
    public record Report(
            int meetings,
            int visits,
            int checkIns,
            int visitors,
            int debates,
            int present,
            List<Candidate> missing,
            int trained,
            Set<String> profiles) {}

    private record Debate(String id, ContestPlan contest, DebateHost host) {}

    /** Takes the primary through the campaign. */
    public Report hold(PrimaryPlan plan, Staff staff, List<Candidate> candidates, CampaignPlan campaign) {
        List<Candidate> standing = candidates.stream()
                .filter(one -> one.applicant().fate() == Fate.STANDS)
                .toList();
        // Who is nominated by a meeting of the party has no account of their own here.
        List<Candidate> speakers =
                standing.stream().filter(one -> one.session().isPresent()).toList();
        Instant start = Instant.now()
                .plus(PREPARATION)
                .plus(PREPARATION_OF_ONE.multipliedBy(plan.contests().size()));
        List<Debate> debates = announceDebates(plan, staff, start);
        School school = staff.central().school();
        List<Candidate> pupils = speakers.subList(0, Math.min(campaign.pupils(), speakers.size()));
        String seminar = school.announce(start, Math.max(1, pupils.size()));
        crowd.all(pupils, one -> one.campaigner(plan.id()).takeSeat(seminar));
        HoldDraw.of("DEBATE", staff.central().drawOfficial(), staff.controller().drawOfficial());
        HoldMeetings.Report meetings = holdMeetings.hold(plan, speakers, campaign);
        progress.say(
                "%d meetings held, %d visits; %d debates announced, the order of speakers drawn by two",
                meetings.meetings(), meetings.visits(), debates.size());
        crowd.all(pupils, one -> {
            one.campaigner(plan.id()).writeProfile();
            school.publish(one.candidacyId().orElseThrow());
        });
        Await.moment(start);
        crowd.all(pupils, one -> school.attended(seminar, one.candidacyId().orElseThrow()));
        List<Candidate> missing = Spare.of(standing, campaign.missing());
        int present = debate(debates, standing, new HashSet<>(missing));
        progress.say("the debates are held: %d candidates came, %d did not", present, missing.size());
        return new Report(
                meetings.meetings(),
                meetings.visits(),
                meetings.checkIns(),
                meetings.visitors(),
                debates.size(),
                present,
                missing,
                pupils.size(),
                pupils.stream().map(one -> one.candidacyId().orElseThrow()).collect(Collectors.toSet()));
    }

    private List<Debate> announceDebates(PrimaryPlan plan, Staff staff, Instant start) {
        Map<String, String> tops = new HashMap<>();
        plan.territories().forEach(territory -> tops.put(territory.id(), territory.top()));
        return crowd.each(plan.contests(), contest -> {
            DebateHost host =
                    staff.regional().get(tops.get(contest.territoryId())).debates();
            return new Debate(host.announce(contest.id(), contest.territoryId(), start), contest, host);
        });
    }

    private int debate(List<Debate> debates, List<Candidate> standing, Set<Candidate> missing) {
        Map<String, Debate> byContest = debates.stream()
                .collect(Collectors.toMap(debate -> debate.contest().id(), debate -> debate));
        List<Candidate> coming =
                standing.stream().filter(one -> !missing.contains(one)).toList();
        crowd.all(coming, one -> {
            Debate debate = byContest.get(one.applicant().contestId());
            debate.host().present(debate.id(), one.candidacyId().orElseThrow());
        });
        crowd.all(debates, debate -> debate.host().close(debate.id(), 0));
        return coming.size();
    }
}
