package org.chancery.view;

import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Row;

/** An actor whose name may be meant; {@code head} is the one he was merged into, else himself. */
record Candidate(
        long head,
        String key,
        String name,
        String called,
        Optional<String> country,
        Optional<String> sector,
        String type) {

    private static final String COLUMNS =
            "SELECT coalesce(m.head, a.id) AS head, a.key, a.name, a.type, coalesce(h.name, a.name) AS called,"
                    + " coalesce(h.country, a.country) AS country, coalesce(h.sector, a.sector) AS sector FROM ";
    private static final String MERGED =
            " LEFT JOIN merged m ON m.actor = a.id LEFT JOIN actor h ON h.id = m.head WHERE ";

    static final String BY_NAME = COLUMNS + "actor_search f CROSS JOIN actor a ON a.id = f.rowid" + MERGED
            + "f.actor_search MATCH ? ORDER BY f.rowid LIMIT ?";
    static final String BY_NUMBER = COLUMNS + "actor a" + MERGED + "a.id = ?";
    static final String BY_KEY = COLUMNS + "actor a" + MERGED + "a.key_hash = ? AND a.key = ?";

    static Candidate of(Row row) {
        return new Candidate(
                row.id("head"),
                row.need("key"),
                row.need("name"),
                row.need("called"),
                row.text("country"),
                row.text("sector"),
                row.need("type"));
    }

    List<String> words() {
        return Names.words(name);
    }

    /** Whether the name ends so, as that of a person with this surname does. */
    boolean endsWith(List<String> asked) {
        List<String> words = words();
        int from = words.size() - asked.size();
        return from >= 0 && words.subList(from, words.size()).equals(asked) && !key.startsWith("called:");
    }

    /** A person known beyond an article whose name ends so. */
    boolean isPersonOf(List<String> asked) {
        return type.equals("person") && isKnownBeyondArticle() && endsWith(asked);
    }

    /** A surname alone is nobody beyond its article. */
    boolean isKnownBeyondArticle() {
        return !key.startsWith("in:");
    }

    /** {@code Imran Khan (PAK GOV), #12}. */
    String shown() {
        String belongs = String.join(" ", country.stream().toList())
                + (country.isPresent() && sector.isPresent() ? " " : "")
                + sector.orElse("");
        return called + (belongs.isEmpty() ? "" : " (" + belongs + ")") + ", #" + head;
    }
}
