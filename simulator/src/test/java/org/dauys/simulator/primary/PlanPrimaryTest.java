package org.dauys.simulator.primary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.events.LocalText;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.primary.Scale.CandidateShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPrimaryTest {

    private static final CandidateShares SHARES =
            new CandidateShares(0.023, 0.012, 0.071, 0.369, 0.296, 0.018, 0.01, 0.3);
    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);
    private static final LocalText NAME = new LocalText("п", "п", "p");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 20, 60})
    void choosesAsManyTerritoriesAsAskedEachWithItsRegion(int count) {
        List<Territory> chosen = ChooseTerritories.of(country(), count);

        assertThat(chosen).hasSize(count).doesNotHaveDuplicates();
        assertThat(chosen)
                .allSatisfy(territory -> assertThat(territory.parentId().filter(parent -> chosen.stream()
                                .noneMatch(other -> other.id().equals(parent))))
                        .isEmpty());
        assertThat(chosen)
                .filteredOn(territory -> territory.level().equals("region"))
                .allSatisfy(region -> assertThat(chosen)
                        .anyMatch(other ->
                                other.parentId().filter(region.id()::equals).isPresent()));
    }

    @Test
    void smallestScaleStillHasTwoCandidatesInAContestAndAMemberInATerritory() {
        PrimaryPlan plan = PlanPrimary.of("p", NAME, country(), new Scale(70, true, 0, DAY, SHARES, 1));
        Map<String, Long> standing = plan.applicants().stream()
                .filter(applicant -> applicant.fate() == Fate.STANDS)
                .collect(Collectors.groupingBy(Applicant::contestId, Collectors.counting()));

        assertThat(standing).hasSameSizeAs(plan.contests());
        assertThat(standing.values()).allMatch(count -> count >= 2);
        assertThat(plan.roll()).hasSize(plan.voting().size()).allSatisfy((id, members) -> assertThat(members)
                .isNotEmpty());
        assertThat(plan.members()).isEqualTo(70);
    }

    @Test
    void registeredCandidatesHaveThePublishedShares() {
        PrimaryPlan plan = PlanPrimary.of("p", NAME, country(), new Scale(1_000, true, 50, DAY, SHARES, 2));
        List<Applicant> registered =
                plan.applicants().stream().filter(Applicant::isRegistered).toList();

        assertThat(registered.stream().filter(one -> one.person().female()).count())
                .isEqualTo(Math.round(registered.size() * 0.369));
        assertThat(registered.stream()
                        .filter(one -> one.person().ageOn(DAY) < 35)
                        .count())
                .isEqualTo(Math.round(registered.size() * 0.296));
        assertThat(registered.stream()
                        .filter(one -> one.groups().contains("mothers_of_many"))
                        .count())
                .isEqualTo(Math.round(registered.size() * 0.018));
        assertThat(plan.longestBallot()).isEqualTo(50);
    }

    @Test
    void inASmallPrimarySomebodyIsRefusedWithdrawsAndIsSentBack() {
        PrimaryPlan plan = PlanPrimary.of("p", NAME, country().subList(0, 2), new Scale(10, true, 4, DAY, SHARES, 3));

        assertThat(plan.applicants()).extracting(Applicant::fate).contains(Fate.STANDS, Fate.WITHDRAWS, Fate.REFUSED);
        assertThat(plan.applicants()).anyMatch(Applicant::slip);
    }

    @Test
    void sharesLoseNothing() {
        assertThat(Shares.of(100, List.of(1.0, 1.0, 1.0), 1)).containsExactlyInAnyOrder(34, 33, 33);
        assertThat(Shares.of(3, List.of(1_000_000.0, 1.0, 1.0), 1)).containsExactly(1, 1, 1);
        assertThat(Shares.of(10, List.of(8.0, 1.0, 1.0), 0)).containsExactly(8, 1, 1);
    }

    private static List<Territory> country() {
        List<Territory> all = new ArrayList<>();
        for (int region = 0; region < 10; region++) {
            String id = "kz-region" + region;
            all.add(territory(id, Optional.empty(), "region", 800_000 + region));
            for (int unit = 0; unit < 6; unit++) {
                all.add(territory(id + "-unit" + unit, Optional.of(id), "district", 10_000 * (unit + 1)));
            }
        }
        for (int city = 0; city < 3; city++) {
            all.add(territory("kz-city" + city, Optional.empty(), "republican_city", 1_000_000 + city));
        }
        return all;
    }

    private static Territory territory(String id, Optional<String> parent, String level, long population) {
        return new Territory(id, parent, level, new LocalText(id, id, id), population);
    }
}
