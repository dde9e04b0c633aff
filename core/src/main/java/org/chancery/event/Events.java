package org.chancery.event;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.statement.Statement;

/** The room's door: analysis, cast and statements come in, events go out, in text order. Without a parse there are none. May be shared by threads. */
public final class Events {

    /** Files of other rooms that this one looks into as well. */
    private static final String[] BORROWED = {
        "actors.tsv",
        "body-words.tsv",
        "countries.tsv",
        "forces.tsv",
        "given-names.tsv",
        "particles.tsv",
        "places.tsv",
        "pronouns.tsv",
        "regions.tsv",
        "roles.tsv",
        "times.tsv",
        "titles.tsv"
    };

    private final Lazy<Manual> manual;

    public Events(Lexicon lexicon) {
        manual = new Lazy<>(() -> Manual.of(lexicon));
        lexicon.willRead(BORROWED);
        if (lexicon.willRead(
                "actions.tsv",
                "event-words.tsv",
                "events.rules",
                "governors.tsv",
                "derived.tsv",
                "event-syntax.tsv",
                "cameo.tsv",
                "plover.tsv",
                "dates.tsv",
                "background.tsv",
                "tolls.tsv",
                "place-words.tsv")) {
            manual.get();
        }
    }

    public Chronicle record(Analysis analysis, Cast cast, List<Statement> statements) {
        return analysis.parse()
                .filter(p -> p.size() > 0)
                .map(p -> new Account(analysis, p, cast, statements, manual.get()).chronicle())
                .orElseGet(() -> new Chronicle(cast, List.of(), List.of()));
    }
}
