package org.chancery.imports;

import java.util.List;
import java.util.Optional;

/** In what form a file tells of actors; the first lines of a file tell which it is. */
public enum Form {
    /** The project's own {@code actors.tsv}. */
    TSV,
    /** PETRARCH's dictionary of actors or of agents. */
    PETRARCH,
    /** Results of Wikidata's query service, JSON or CSV. */
    WIKIDATA,
    /** Entities of OpenSanctions, one FollowTheMoney object a line. */
    OPENSANCTIONS;

    static Optional<Form> of(List<String> lines) {
        if (lines.stream().anyMatch(l -> l.startsWith("# columns "))) {
            return Optional.of(TSV);
        }
        String first =
                lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
        if (first.startsWith("{") && first.contains("\"schema\"") && first.contains("\"properties\"")) {
            return Optional.of(OPENSANCTIONS);
        }
        boolean json = first.startsWith("{") || first.equals("[") || first.startsWith("[{") || first.equals("[]");
        if (json) {
            return Optional.of(WIKIDATA);
        }
        if (lines.stream().anyMatch(l -> l.matches("(?:[^#;]*\\s)?\\[\\s*~?[A-Z#-]{3,}.*"))) {
            return Optional.of(PETRARCH);
        }
        return first.contains(",") || first.matches("\"?\\w+Label\"?|\"?name\"?")
                ? Optional.of(WIKIDATA)
                : Optional.empty();
    }

    /** Whether a dictionary of PETRARCH's is one of agents: their codes bear a tilde. */
    static boolean agents(List<String> lines) {
        return lines.stream().anyMatch(l -> l.matches("[^#;]*\\[(?:\\s*~[A-Za-z]{3,}|\\s*[A-Z]{3,}~)\\s*[\\]}].*"));
    }
}
