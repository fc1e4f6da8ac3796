package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.oracle.QuotaRecount;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.ContestPlan;

/** The quotas of 2020, and for how many contests a list that keeps them could be made of those who stand. */
final class QuotaFigures {

    private static final int YOUNG_BELOW = 35;
    private static final int PENSION_AGE_WOMEN = 60;
    private static final int PENSION_AGE_MEN = 63;
    private static final Quotas STRICTER = new Quotas(50, 30, 10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;
    private final PublishedFigures published;
    private final Table table;

    QuotaFigures(World world, PublishedFigures published, Table table) {
        this.world = world;
        this.published = published;
        this.table = table;
    }

    /** @param standing those who stand at the end */
    void add(List<Applicant> standing) {
        JsonNode forecast = forecast();
        JsonNode quotas = forecast.path("quotas");
        table.checked(
                "quotas: women, under 35, pension age at most",
                published().toString(),
                new Quotas(
                        quotas.path("women_percent").asLong(),
                        quotas.path("under35_percent").asLong(),
                        quotas.path("pension_percent").asLong()),
                published());
        List<ContestPlan> contests = world.plan().contests();
        table.checked(
                "  lists that can keep them, of " + contests.size() + " contests",
                "",
                contests.size() - forecast.path("warnings").asInt(),
                contests.stream()
                        .filter(contest -> canKeep(contest, standing, published()))
                        .count());
        int seats = contests.stream().mapToInt(ContestPlan::seats).sum();
        table.checked(
                "  candidates per seat",
                "about " + published.get("candidates_per_seat"),
                perSeat(pool(forecast), seats(forecast)),
                perSeat(standing.size(), seats));
        change(standing, STRICTER, "Проверка более строгих квот", "7-К");
        change(standing, published(), "Возврат к прежним квотам", "8-К");
    }

    /** A decision makes a version, and the forecast is counted under it. */
    private void change(List<Applicant> standing, Quotas quotas, String reason, String decisionNumber) {
        long version = world.staff().central().changeQuotas(quotas.json(), reason, decisionNumber);
        JsonNode forecast = Await.until("the forecast under version " + version, PATIENCE, () -> Optional.of(forecast())
                .filter(shown -> shown.path("quotas").path("version").asLong() == version));
        List<ContestPlan> contests = world.plan().contests();
        table.checked(
                "  the same under " + quotas + ", version " + version,
                "",
                contests.size() - forecast.path("warnings").asInt(),
                contests.stream()
                        .filter(contest -> canKeep(contest, standing, quotas))
                        .count());
    }

    private JsonNode forecast() {
        return world.api()
                .get("/api/registration/primaries/" + world.plan().id() + "/statistics/quota-forecast?by=contest");
    }

    private Quotas published() {
        return new Quotas(
                published.get("quota_women_percent"),
                published.get("quota_under35_percent"),
                published.get("quota_pension_percent"));
    }

    private boolean canKeep(ContestPlan contest, List<Applicant> standing, Quotas quotas) {
        List<Applicant> there = standing.stream()
                .filter(one -> one.contestId().equals(contest.id()))
                .toList();
        return QuotaRecount.of(contest.seats(), quotas.women(), quotas.under35(), quotas.pension())
                .canBeMadeOf(
                        count(there, true, age -> age < YOUNG_BELOW),
                        count(there, false, age -> age < YOUNG_BELOW),
                        count(there, true, age -> age >= YOUNG_BELOW && age < PENSION_AGE_WOMEN),
                        count(there, false, age -> age >= YOUNG_BELOW && age < PENSION_AGE_MEN),
                        count(there, true, age -> age >= PENSION_AGE_WOMEN),
                        count(there, false, age -> age >= PENSION_AGE_MEN));
    }

    private int count(List<Applicant> people, boolean female, Predicate<Integer> age) {
        return (int) people.stream()
                .filter(one -> one.person().female() == female)
                .filter(one -> age.test(one.person().ageOn(world.plan().scale().referenceDate())))
                .count();
    }

    private static int pool(JsonNode forecast) {
        int people = 0;
        for (JsonNode row : forecast.path("rows")) {
            JsonNode pool = row.path("pool");
            for (JsonNode part : pool) {
                people += part.asInt();
            }
        }
        return people;
    }

    private static int seats(JsonNode forecast) {
        int seats = 0;
        for (JsonNode row : forecast.path("rows")) {
            seats += row.path("seats").asInt();
        }
        return seats;
    }

    private static String perSeat(int people, int seats) {
        return String.format(java.util.Locale.ROOT, "%.2f", (double) people / Math.max(1, seats));
    }

    /** In percent: women and under 35 at least, pension age at most. */
    private record Quotas(long women, long under35, long pension) {

        ObjectNode json() {
            return Json.object()
                    .put("women_percent", women)
                    .put("under35_percent", under35)
                    .put("pension_percent", pension)
                    .put("pension_age_women", PENSION_AGE_WOMEN)
                    .put("pension_age_men", PENSION_AGE_MEN);
        }

        @Override
        public String toString() {
            return women + " / " + under35 + " / " + pension + " %";
        }
    }
}
