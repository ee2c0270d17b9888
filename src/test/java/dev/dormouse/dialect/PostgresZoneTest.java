package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresZoneTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "UTC, Z",
        "Etc/UTC, Etc/UTC",
        "<+03>-03, +03:00",
        "<-03:30>+03:30, -03:30",
        "GMT, GMT",
        "EST5EDT, EST5EDT",
        "of nobody, Z"
    })
    void zonesAreReadAsTheServerCallsThem(String name, String zone) {
        assertThat(PostgresZone.parse(name).getRules())
                .isEqualTo(ZoneId.of(zone).getRules());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, Europe/Berlin", "Z, UTC", "UTC, UTC", "+02:00, <+02:00>-02:00", "GMT-3, <-03:00>+03:00"
    })
    void zonesAreWrittenAsTheServerReadsThem(String zone, String name) {
        assertThat(PostgresZone.spelled(ZoneId.of(zone))).isEqualTo(name);
    }
}
