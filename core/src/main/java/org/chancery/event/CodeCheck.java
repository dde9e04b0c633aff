package org.chancery.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Whether a reading's codes exist: type, mode, contexts and CAMEO code come in; what is wrong with them is thrown as a caller's mistake. */
final class CodeCheck {

    private final Map<String, Set<String>> modes = new HashMap<>();
    private final Set<String> contexts = new HashSet<>();
    private final Set<String> cameo = new HashSet<>();

    CodeCheck(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("plover.tsv").rows()) {
            switch (row.get("kind")) {
                case "mode" -> modes.computeIfAbsent(row.get("name"), k -> new HashSet<>())
                        .add(row.get("mode"));
                case "context" -> contexts.add(row.get("name"));
                default -> {}
            }
        }
        lexicon.table("cameo.tsv").rows().forEach(r -> cameo.add(r.get("code")));
    }

    void check(Event.Type type, Optional<String> mode, String code, List<String> contextsGiven) {
        if (mode.isPresent() && !modes.getOrDefault(type.name(), Set.of()).contains(mode.get())) {
            throw new IllegalArgumentException("PLOVER's " + type + " has no mode '" + mode.get() + "'");
        }
        if (!cameo.contains(code)) {
            throw new IllegalArgumentException("CAMEO has no code '" + code + "'");
        }
        for (String context : contextsGiven) {
            if (!contexts.contains(context)) {
                throw new IllegalArgumentException("PLOVER has no context '" + context + "'");
            }
        }
    }
}
