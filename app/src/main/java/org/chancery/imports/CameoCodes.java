package org.chancery.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/**
 * A CAMEO actor code comes in, country and sector of PLOVER go out. Follows the CAMEO manual's chapter on actors: parts of three letters, of which a country or
 * an international prefix stands first and the sectors behind it, the main one before the finer ones.
 */
final class CameoCodes {

    private static final Pattern NULL = Pattern.compile("(?i)[-#]{3}|null|discard");
    private static final Pattern SHAPE = Pattern.compile("(?:[A-Z]{3})+");

    private final Map<String, Table.Row> parts = new HashMap<>();
    private final Codes codes;

    CameoCodes(Lexicon lexicon, Codes codes) {
        this.codes = codes;
        lexicon.table("cameo-actors.tsv").rows().forEach(row -> parts.put(row.get("code"), row));
    }

    /**
     * What a code says.
     *
     * @param dropped the parts that say nothing the project could keep, each with the reason
     */
    record Meaning(String country, String sector, List<String> dropped) {

        boolean isEmpty() {
            return country.isEmpty() && sector.isEmpty();
        }
    }

    static boolean isNull(String code) {
        return NULL.matcher(code).matches();
    }

    static boolean isCode(String code) {
        return SHAPE.matcher(code).matches();
    }

    Meaning read(String code) {
        String country = "";
        String sector = "";
        String fallback = "";
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i + 3 <= code.length(); i += 3) {
            String part = code.substring(i, i + 3);
            Optional<Table.Row> row = Optional.ofNullable(parts.get(part));
            String kind = row.map(r -> r.get("kind")).orElse("");
            boolean prefix = kind.equals("prefix");
            if (country.isEmpty() && (prefix || kind.equals("country") || (i == 0 && codes.isCountry(part)))) {
                country = row.flatMap(r -> r.find("country")).orElse(part);
                fallback = prefix ? row.map(r -> r.get("sector")).orElse("") : "";
            } else if (kind.equals("sector")) {
                sector = sector.isEmpty() ? row.map(r -> r.get("sector")).orElse("") : sector;
            } else if (country.isEmpty() && codes.isCountry(part)) {
                country = part;
            } else if (!prefix && !codes.isCountry(part)) {
                dropped.add(reason(kind));
            }
        }
        return new Meaning(country, sector.isEmpty() ? fallback : sector, dropped);
    }

    private static String reason(String kind) {
        return switch (kind) {
            case "religion" -> "a religion's code";
            case "region" -> "a region's or former state's code";
            case "body" -> "a single body's code";
            default -> "a code of an ethnic group or another that has no counterpart here";
        };
    }
}
