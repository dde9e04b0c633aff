package org.chancery.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;
import org.chancery.statement.Statement.Kind;
import org.chancery.statement.Statement.Stance;

/** The rows of {@code stances.tsv}: a cue comes in, the kind and stance it stands for go out. */
final class StanceTable {

    private static final int LONGEST_PHRASE = 5;

    /** What one cue stands for: alone, negated, before an infinitive, before <em>whether</em>. */
    record Row(String cue, Kind kind, Stance stance, Stance negated, Stance to, Stance whether, Place place) {}

    private final Map<String, Row> rows = new HashMap<>();

    StanceTable(Lexicon lexicon) {
        Problems problems = new Problems();
        for (Table.Row line : lexicon.table("stances.tsv").rows()) {
            read(line, problems).ifPresent(row -> rows.put(row.cue(), row));
        }
        problems.throwIfAny();
    }

    private static Optional<Row> read(Table.Row line, Problems problems) {
        try {
            Stance stance = Stance.valueOf(line.get("stance").toUpperCase(Locale.ROOT));
            return Optional.of(new Row(
                    line.get("cue").toLowerCase(Locale.ROOT),
                    Kind.valueOf(line.get("kind").toUpperCase(Locale.ROOT)),
                    stance,
                    stance(line, "negated", stance),
                    stance(line, "to", stance),
                    stance(line, "whether", stance),
                    line.place()));
        } catch (IllegalArgumentException e) {
            problems.add(line.place(), "no such kind or stance: " + line.cells());
            return Optional.empty();
        }
    }

    private static Stance stance(Table.Row line, String column, Stance otherwise) {
        return line.find(column)
                .map(s -> Stance.valueOf(s.toUpperCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    int size() {
        return rows.size();
    }

    Optional<Row> get(String cue) {
        return Optional.ofNullable(rows.get(cue.toLowerCase(Locale.ROOT)));
    }

    /**
     * The row of an attribution's cue: the longest phrase that begins in the cue and may run on behind it (<em>called</em> … <em>on</em>), else the
     * lemma that the attribution names.
     *
     * @param tokens of the sentence
     * @param cue the indices in {@code tokens} that the cue covers
     */
    Optional<Row> find(Attribution attribution, List<Token> tokens, List<Integer> cue) {
        Optional<Row> best = Optional.empty();
        int longest = 0;
        for (int start : cue) {
            StringBuilder phrase = new StringBuilder();
            for (int n = 0; n < LONGEST_PHRASE && start + n < tokens.size(); n++) {
                phrase.append(n == 0 ? "" : " ").append(key(tokens.get(start + n)));
                if (n > longest && rows.containsKey(phrase.toString())) {
                    longest = n;
                    best = get(phrase.toString());
                }
            }
        }
        if (best.isPresent()) {
            return best;
        }
        Optional<Row> named = get(attribution.cueLemma());
        if (named.isPresent()) {
            return named;
        }
        for (int i = cue.size() - 1; i >= 0; i--) {
            Optional<Row> row = of(tokens.get(cue.get(i)));
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** The row of one word. */
    Optional<Row> of(Token token) {
        return get(key(token))
                .or(() -> get(token.lower()))
                .or(() -> get(key(token) + "e")); // a lemma cut by rule may lack its last letter
    }

    private static String key(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
