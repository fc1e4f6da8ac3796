package org.dauys.simulator.primary;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dauys.simulator.campaign.Campaigner;
import org.dauys.simulator.campaign.Campaigner.Meeting;
import org.dauys.simulator.campaign.Visitor;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.HoldNomination.Candidate;

/** Meetings of candidates with voters; a few of those who come say who they are. */
final class HoldMeetings {

    private static final int MEETINGS_OF_A_VISITOR = 3;

    private final LoginDesk desk;
    private final Crowd crowd;

    HoldMeetings(LoginDesk desk, Crowd crowd) {
        this.desk = desk;
        this.crowd = crowd;
    }

    /**
     * @param visits as the candidates reported them, all together
     * @param checkIns of visitors who said who they are
     * @param visitors these visitors, each once
     */
    record Report(int meetings, int visits, int checkIns, int visitors) {}

    Report hold(PrimaryPlan plan, List<Candidate> speakers, CampaignPlan campaign) {
        List<Integer> visits = Shares.of(campaign.visits(), Collections.nCopies(campaign.meetings(), 1.0), 0);
        List<Meeting> meetings = crowd.each(
                IntStream.range(0, campaign.meetings()).boxed().toList(),
                number -> meet(plan, speakers.get(number % speakers.size()), visits.get(number)));
        List<Person> members = plan.roll().values().stream()
                .flatMap(Collection::stream)
                .limit(campaign.visitors())
                .toList();
        int checkIns = crowd
                .each(
                        IntStream.range(0, members.size()).boxed().toList(),
                        number -> visit(plan, members.get(number), number, meetings))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Report(
                meetings.size(), visits.stream().mapToInt(Integer::intValue).sum(), checkIns, members.size());
    }

    private static Meeting meet(PrimaryPlan plan, Candidate speaker, int visits) {
        Campaigner campaigner = speaker.campaigner(plan.id());
        Meeting meeting = campaigner.announce(speaker.applicant().territoryId(), Instant.now());
        campaigner.report(meeting, visits);
        return meeting;
    }

    private int visit(PrimaryPlan plan, Person member, int from, List<Meeting> meetings) {
        Visitor visitor = new Visitor(desk.member(member), plan.id());
        int times = Math.min(MEETINGS_OF_A_VISITOR, meetings.size());
        for (int i = 0; i < times; i++) {
            visitor.checkIn(meetings.get((from + i) % meetings.size()));
        }
        return times;
    }
}
