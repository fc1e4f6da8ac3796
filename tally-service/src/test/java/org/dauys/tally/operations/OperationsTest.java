package org.dauys.tally.operations;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.OperationsContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class OperationsTest {

    private static final String PATH = "/api/tally/operations";

    @Test
    void onlyOperatorsOfTheWholeCountryReadThem() {
        OperationsContract.onlyOperatorsRead(PATH);
    }

    @Test
    void aRequestShows() {
        OperationsContract.aRequestShows(PATH, "tally-service");
    }
}
