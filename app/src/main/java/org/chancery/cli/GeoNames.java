package org.chancery.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.gazetteer.Place;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;

/**
 * GeoNames files. In: the tab-separated dumps with 19 columns. Out: rows for {@code places.tsv}, or all broken rows at once with file and line.
 */
final class GeoNames {

    private static final int COLUMNS = 19;
    private static final int NAME = 1;
    private static final int ASCII = 2;
    private static final int ALTERNATES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int CLASS = 6;
    private static final int CODE = 7;
    private static final int COUNTRY = 8;
    private static final int DIVISION = 10;
    private static final int PEOPLE = 14;

    /** So many other names of a place are taken at most, for the dumps have them in all languages. */
    private static final int OTHERS = 12;

    private static final int SHORTEST_OTHER = 4;
    /** From so many people on a town is a city. */
    private static final long CITY = 50_000;

    private static final int OF_A_CAPITAL = 8;
    private static final int LEAST_WEIGHT = 20;

    /** What became of the files' rows. */
    record Import(List<List<String>> rows, long otherKinds, long tooSmall) {}

    private record Row(List<String> cells, String kind, String country, long people) {
        String division() {
            return cells.get(COUNTRY) + "." + cells.get(DIVISION).strip();
        }
    }

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Gazetteer known;
    private final long least;
    private final Problems problems = new Problems();
    private final List<Row> rows = new ArrayList<>();
    private long otherKinds;
    private long tooSmall;

    /**
     * An import.
     *
     * @param least towns with fewer people are left out
     */
    GeoNames(Lexicon lexicon, long least) {
        this.known = new Gazetteer(lexicon);
        this.least = least;
        for (Table.Row row : lexicon.table("country-codes.tsv").rows()) {
            codes.put(row.get("two"), row.get("three"));
        }
        for (Table.Row row : lexicon.table("geonames-features.tsv").rows()) {
            kinds.put(row.get("feature"), row.get("kind"));
        }
    }

    Import read(List<Path> files) throws IOException {
        for (Path file : files) {
            read(file);
        }
        problems.throwIfAny();
        Map<String, String> divisions = rows.stream()
                .filter(r -> r.kind().equals("province"))
                .collect(Collectors.toMap(Row::division, r -> r.cells().get(NAME), (a, b) -> a));
        return new Import(rows.stream().map(r -> written(r, divisions)).toList(), otherKinds, tooSmall);
    }

    private void read(Path file) throws IOException {
        int line = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                line++;
                if (!text.isBlank()) {
                    row(new org.chancery.lexicon.Place(file.toString(), line), text.split("\t", -1));
                }
            }
        } catch (CharacterCodingException e) {
            problems.add(file + ": behind line " + line + " it is not UTF-8");
        }
    }

    private void row(org.chancery.lexicon.Place place, String[] cells) {
        if (cells.length != COLUMNS) {
            problems.add(place, cells.length + " columns, where GeoNames has " + COLUMNS);
            return;
        }
        String kind = kinds.getOrDefault(cells[CODE], kinds.getOrDefault(cells[CLASS], "left"));
        String wrong = wrong(cells);
        if (!wrong.isEmpty()) {
            problems.add(place, wrong);
        } else if (kind.equals("left")) {
            otherKinds++;
        } else {
            long people = cells[PEOPLE].isBlank() ? 0 : Long.parseLong(cells[PEOPLE].strip());
            if (kind.equals("town") && people < least) {
                tooSmall++;
            } else {
                String size = kind.equals("town") && people >= CITY ? "city" : kind;
                rows.add(new Row(List.of(cells), size, codes.getOrDefault(cells[COUNTRY].strip(), "-"), people));
            }
        }
    }

    /** What is wrong with a row, all of it; empty where nothing is. */
    private String wrong(String[] cells) {
        List<String> found = new ArrayList<>();
        if (cells[NAME].isBlank()) {
            found.add("no name");
        }
        if (degrees(cells[LATITUDE], 90).isEmpty()) {
            found.add("latitude '" + cells[LATITUDE] + "' is no number of degrees up to 90");
        }
        if (degrees(cells[LONGITUDE], 180).isEmpty()) {
            found.add("longitude '" + cells[LONGITUDE] + "' is no number of degrees up to 180");
        }
        String country = cells[COUNTRY].strip();
        if (!country.isEmpty() && !codes.containsKey(country)) {
            found.add("country code '" + country + "' is not in country-codes.tsv");
        }
        if (!cells[PEOPLE].isBlank() && !cells[PEOPLE].strip().matches("\\d{1,15}")) {
            found.add("population '" + cells[PEOPLE] + "' is no number");
        }
        return String.join("; ", found);
    }

    private static Optional<Double> degrees(String cell, double most) {
        try {
            double value = Double.parseDouble(cell.strip());
            return Math.abs(value) <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<String> written(Row row, Map<String, String> divisions) {
        List<String> cells = row.cells();
        String province = row.kind().equals("province") ? "" : division(row, divisions);
        return List.of(
                clean(cells.get(NAME)),
                others(cells),
                row.country(),
                row.kind(),
                province.isEmpty() ? "-" : clean(province),
                rounded(cells.get(LATITUDE)),
                rounded(cells.get(LONGITUDE)),
                String.valueOf(weight(row)));
    }

    /** The division's name from the files themselves, or where its code is a known abbreviation, such as {@code TX}, from the built-in places. */
    private String division(Row row, Map<String, String> divisions) {
        String own = divisions.getOrDefault(row.division(), "");
        return own.isEmpty()
                ? known.places(row.cells().get(DIVISION).strip()).stream()
                        .filter(p -> p.kind().equals("province") && p.country().equals(row.country()))
                        .map(Place::name)
                        .findFirst()
                        .orElse("")
                : own;
    }

    private static String others(List<String> cells) {
        String others = Stream.concat(
                        Stream.of(cells.get(ASCII)),
                        Arrays.stream(cells.get(ALTERNATES).split(",")))
                .map(GeoNames::clean)
                .filter(n -> n.length() >= SHORTEST_OTHER && !n.equals(clean(cells.get(NAME))) && isLatin(n))
                .distinct()
                .limit(OTHERS)
                .collect(Collectors.joining("|"));
        return others.isEmpty() ? "-" : others;
    }

    private static boolean isLatin(String name) {
        return Character.isUpperCase(name.codePointAt(0))
                && !name.contains("/")
                && name.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static String clean(String cell) {
        return cell.replace('|', ' ').strip();
    }

    private static String rounded(String degrees) {
        return String.format(Locale.ROOT, "%.2f", Double.parseDouble(degrees.strip()));
    }

    private static long weight(Row row) {
        long size = Math.max(LEAST_WEIGHT, Math.round(10 * Math.log10(row.people() + 100.0)));
        return size + (row.kind().equals("capital") ? OF_A_CAPITAL : 0);
    }
}
