package org.dauys.registration.primary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.junit.jupiter.api.Test;

class PrimaryTest {

    @Test
    void dayBeginsInTheZoneOfThePrimary() {
        Clock evening = Clock.fixed(Instant.parse("2020-08-16T20:00:00Z"), ZoneOffset.UTC);
        Primary primary = new Primary(
                "p",
                new LocalText("П", "П", "P"),
                "Asia/Almaty",
                LocalDate.of(2020, 10, 1),
                0,
                0,
                20,
                10,
                Optional.empty());

        assertThat(primary.today(evening)).isEqualTo(LocalDate.of(2020, 8, 17));
    }
}
