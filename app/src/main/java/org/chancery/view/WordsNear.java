package org.chancery.view;

import java.sql.Connection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.ledger.Sql;

/**
 * Words of a search come in, the condition that they all stand near an event's trigger goes out. The articles' full text tells where to look; how near, SQLite's
 * GLOB, with a class of characters for each letter, since it knows no accents.
 */
final class WordsNear {

    /** So far before and behind the trigger, in characters: about a sentence. */
    private static final int REACH = 200;

    /** If more articles have the words, events are looked at one by one, the newest first. */
    private static final int FEW_ARTICLES = 400;

    private static final int[][] LATIN = {{0xc0, 0x250}, {0x1e00, 0x1f00}};
    private static final Map<Integer, String> ACCENTED = accented();

    private final Connection connection;

    WordsNear(Connection connection) {
        this.connection = connection;
    }

    /** @param match what {@link SearchWords} made */
    Condition events(String match) {
        List<Term> near = new ArrayList<>();
        String window = "lower(' ' || (SELECT substr(t.body, max(1, e.start - " + REACH + "), e.\"end\" - e.start + "
                + 2 * REACH + ") FROM version w JOIN text t ON t.id = w.text WHERE w.id = e.version) || ' ')";
        for (String phrase : SearchWords.phrases(match)) {
            near.add(Term.of(window + " GLOB ?", pattern(phrase)));
        }
        Term stands = Term.all(near);
        long articles = Sql.one(
                        connection,
                        "SELECT count(*) AS n FROM (SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT ?)",
                        row -> row.id("n"),
                        match,
                        FEW_ARTICLES + 1)
                .orElse(0L);
        if (articles > FEW_ARTICLES) {
            return Condition.filter(stands).costing(Condition.WORDS);
        }
        List<Object> values = new ArrayList<>();
        values.add(match);
        values.addAll(stands.values());
        Path path = new Path(
                "article_search f CROSS JOIN event e INDEXED BY event_in_version ON e.version = f.rowid",
                "",
                "e.id",
                "f.article_search MATCH ? AND " + stands.sql() + " AND " + EventConditions.EVERYTHING.where(),
                Path.Kind.UNSORTED,
                List.of(values));
        return Condition.of(path, stands).costing(Condition.WORDS);
    }

    /** {@code *[^a-z0-9]word[^a-z0-9]*}; the text is in small letters as far as they are ASCII's. */
    static String pattern(String phrase) {
        StringBuilder glob = new StringBuilder("*[^a-z0-9]");
        boolean between = false;
        for (String word : Names.words(phrase)) {
            glob.append(between ? "[^a-z0-9]*" : "");
            word.codePoints().forEach(c -> glob.append(letter(c)));
            between = true;
        }
        return glob.append("[^a-z0-9]*").toString();
    }

    private static String letter(int small) {
        String plain = Character.toString(small);
        String capital = Character.toString(Character.toUpperCase(small));
        String accented = ACCENTED.getOrDefault(small, "");
        String all = small < 128 ? plain + accented : plain + (capital.equals(plain) ? "" : capital);
        return all.codePointCount(0, all.length()) == 1 ? all : "[" + all + "]";
    }

    /** By each letter of ASCII all that are it with a mark. */
    private static Map<Integer, String> accented() {
        Map<Integer, StringBuilder> found = new HashMap<>();
        Stream.of(LATIN).forEach(range -> {
            for (int c = range[0]; c < range[1]; c++) {
                String bare = Names.folded(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD));
                if (bare.length() == 1 && bare.charAt(0) < 128) {
                    found.computeIfAbsent((int) bare.charAt(0), k -> new StringBuilder())
                            .appendCodePoint(c);
                }
            }
        });
        Map<Integer, String> all = new HashMap<>();
        found.forEach((letter, others) -> all.put(letter, others.toString()));
        return all;
    }
}
