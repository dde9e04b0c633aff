package org.chancery.cli;

import java.util.List;
import java.util.Locale;
import org.chancery.json.Json;
import org.chancery.view.Counts;

/** Counts of a ledger, for people or machines. */
final class CountsText {

    private final AnswerOptions options;
    private final Terminal terminal;

    CountsText(AnswerOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** @param reports what is counted; {@code different} what is counted once however often it is reported */
    String of(Counts counts, String by, String reports, String different) {
        String key = by.toLowerCase(Locale.ROOT);
        List<Json.Obj> rows = counts.lines().stream()
                .map(l -> Json.object()
                        .put(key, l.key())
                        .put(reports, l.reports())
                        .put(different, l.different())
                        .build())
                .toList();
        Json.Obj whole = Json.object()
                .put("by", key)
                .put("complete", counts.complete())
                .put("notes", Json.texts(counts.notes()))
                .put("counts", Json.array(rows))
                .build();
        return options.form()
                .map(f -> f.print(whole, List.of(key, reports, different), rows, options.formulaSafe()))
                .orElseGet(() -> new AnswerText(options.style(terminal))
                        .counts(counts, key, reports, different, options.limit()));
    }
}
