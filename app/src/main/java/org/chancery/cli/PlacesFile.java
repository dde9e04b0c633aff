package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.lexicon.LexiconException;

/** The user's own {@code places.tsv}. In: rows. Out: the file with them, those that were there before kept, in place at once or not at all. */
final class PlacesFile {

    private static final String COLUMNS = "# columns name other country kind province lat lon weight";
    private static final List<String> HEAD = List.of(
            "# what: places of the user's own, laid over the built-in ones",
            COLUMNS,
            "# source: imported from GeoNames (https://www.geonames.org)",
            "# licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)");

    private PlacesFile() {}

    /** Adds the rows; a row of the same name, country, kind and division gives way. */
    static Path add(Path directory, List<List<String>> rows, Terminal terminal) throws IOException {
        Path file = directory.resolve("places.tsv");
        List<String> lines = new ArrayList<>(Files.isRegularFile(file) ? Files.readAllLines(file) : HEAD);
        if (lines.stream().noneMatch(l -> l.strip().equals(COLUMNS))) {
            throw new LexiconException(
                    List.of(file + ": it lacks the line '" + COLUMNS + "', so nothing can be added to it"));
        }
        Set<String> keys = rows.stream().map(PlacesFile::key).collect(Collectors.toSet());
        lines.removeIf(l -> !l.startsWith("#") && keys.contains(key(List.of(l.split("\t", -1)))));
        rows.stream().map(r -> String.join("\t", r)).distinct().forEach(lines::add);
        Files.createDirectories(directory);
        try (Output out = Output.open(terminal, Optional.of(file))) {
            for (String line : lines) {
                out.write(line + "\n");
            }
            out.complete();
        }
        return file;
    }

    private static String key(List<String> cells) {
        return cells.size() < 5
                ? String.join("\t", cells)
                : String.join("\t", cells.get(0), cells.get(2), cells.get(3), cells.get(4));
    }
}
