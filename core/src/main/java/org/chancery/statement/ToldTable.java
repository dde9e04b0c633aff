package org.chancery.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The verbs of {@code told.tsv}: a verb comes in, where the words that name who is told stand beside it goes out. */
final class ToldTable {

    /**
     * One verb's row.
     *
     * @param object its direct object is told
     * @param first its first object of two is told
     * @param hears the subject of its passive is told or spoken of and does not speak
     * @param quotes its object is whose words they are
     */
    record Row(boolean object, boolean first, boolean hears, boolean quotes, List<String> prepositions) {}

    private final Map<String, Row> rows = new HashMap<>();

    ToldTable(Lexicon lexicon) {
        for (Table.Row line : lexicon.table("told.tsv").rows()) {
            String object = line.get("object");
            rows.put(
                    line.get("verb"),
                    new Row(
                            object.equals("yes") || object.equals("won"),
                            object.equals("two"),
                            object.equals("yes") || object.equals("about"),
                            object.equals("quoted"),
                            line.list("prepositions")));
        }
    }

    Optional<Row> of(Token token) {
        return token.is(Tag.VERB) ? Optional.ofNullable(rows.get(token.lemma())) : Optional.empty();
    }
}
