package org.dauys.program.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.program.testing.People.anyone;
import static org.dauys.program.testing.People.assertProblem;
import static org.dauys.program.testing.People.citizen;
import static org.dauys.program.testing.People.primary;
import static org.dauys.program.testing.People.propose;
import static org.dauys.program.testing.People.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ThemeRankingTest {

    @Test
    void themesAreRankedByProposalsThenBySupportsAndOtherIsShownBeside() {
        String primary = primary();
        String district = publish(primary, "kz-almaty-talgar");
        String city = publish(primary, "kz-almaty-city");
        propose(citizen(), district, "Отремонтируйте дорогу к посёлку");
        propose(citizen(), district, "Асфальт на улицах разбит");
        propose(citizen(), district, "Школам нужны учителя");
        String clinic = propose(citizen(), district, "В поликлинике мало врачей")
                .jsonPath()
                .getString("id");
        propose(citizen(), district, "Сделайте праздник весной");
        propose(citizen(), city, "Квартиры для молодых семей");
        citizen().post("/api/proposals/{id}/support", clinic);

        JsonPath top = top("?primary=" + primary);
        assertThat(top.getList("items.theme"))
                .isEqualTo(List.of("roads", "health", "housing", "education", "social-support"));
        assertThat(top.getList("items.proposals")).isEqualTo(List.of(2, 1, 1, 1, 0));
        assertThat(top.getInt("items[1].supports")).isEqualTo(1);
        assertThat(top.getDouble("items[0].share")).isBetween(0.33, 0.34);
        assertThat(top.getString("items[0].name.kk")).isEqualTo("Жолдар");
        assertThat(top.getInt("other")).isEqualTo(1);
        assertThat(top.getInt("total")).isEqualTo(6);
        assertThat(Instant.parse(top.getString("as_of"))).isBeforeOrEqualTo(Instant.now());

        JsonPath region = top("?n=1&primary=" + primary + "&territory=kz-almaty");
        assertThat(region.getInt("total")).isEqualTo(5);
        assertThat(region.getList("items")).hasSize(1);
        assertThat(top("?primary=" + primary + "&territory=kz-almaty-city").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void withoutProposalsEveryShareIsZero() {
        JsonPath top = top("?primary=" + primary());
        assertThat(top.getInt("total")).isZero();
        assertThat(top.getDouble("items[0].share")).isZero();
    }

    @Test
    void theNumberOfThemesHasLimits() {
        assertProblem(anyone().get("/api/themes/top?n=0"), 400, "invalid-request");
        assertProblem(anyone().get("/api/themes/top?n=1000"), 400, "invalid-request");
    }

    private static JsonPath top(String query) {
        return anyone().get("/api/themes/top" + query).jsonPath();
    }
}
