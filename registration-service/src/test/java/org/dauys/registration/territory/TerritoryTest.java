package org.dauys.registration.territory;

import static org.dauys.registration.scenario.Officials.anybody;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dauys.kit.testing.DauysTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class TerritoryTest {

    private static final String PATH = "/api/registration/territories";

    @Test
    void countryHas216TerritoriesWithParentsBeforeChildren() {
        anybody()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(216))
                .body("items.findAll { it.level == 'region' }", hasSize(14))
                .body("items.take(17).parent_id.findAll { it != null }", hasSize(0))
                .body("items.find { it.id == 'kz-akmola-kokshetau' }.name.kk", equalTo("Көкшетау"))
                .body("items.find { it.id == 'kz-akmola-kokshetau' }.code.length()", equalTo(9))
                .body(
                        "items.find { it.id == 'kz-akmola-kokshetau' }.keySet()",
                        containsInAnyOrder("id", "code", "parent_id", "level", "name", "population_2020"));
    }

    @Test
    void listIsNarrowedByParentAndLevel() {
        anybody()
                .get(PATH + "?level=republican_city")
                .then()
                .body("items.id", containsInAnyOrder("kz-almaty-city", "kz-nur-sultan", "kz-shymkent"));
        anybody()
                .get(PATH + "?parent=kz-almaty")
                .then()
                .body("items", hasSize(20))
                .body("items.id", not(hasItem("kz-almaty-city")));
        anybody().get(PATH + "?parent=kz-nowhere").then().body("items", equalTo(List.of()));
    }
}
