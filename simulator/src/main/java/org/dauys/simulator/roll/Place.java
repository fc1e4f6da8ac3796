package org.dauys.simulator.roll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A territory in which members vote.
 *
 * @param code of the classifier of 2020
 * @param population weight; see the file
 */
record Place(String id, String code, double population) {

    private static final int CODE = 0;
    private static final int ID = 1;
    private static final int LEVEL = 3;
    private static final int POPULATION = 7;

    /** The cities, districts and cities of republican significance of 1 October 2020. */
    static List<Place> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Place.class.getResourceAsStream("/territories-2020.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(fields -> !fields[LEVEL].equals("region"))
                    .map(fields -> new Place(fields[ID], fields[CODE], Double.parseDouble(fields[POPULATION])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
