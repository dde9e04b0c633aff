package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import org.chancery.view.EventRow;
import org.chancery.view.Hit;

/** An event found, as lists show it: who did what to whom, whether it happened, and where it stands. */
record DoneLine(EventRow row, long article) {

    static DoneLine of(Hit<EventRow> hit) {
        return new DoneLine(hit.row(), hit.article());
    }

    String type() {
        return English.capital(English.words(row.type()))
                + row.mode().map(m -> ", " + m).orElse("");
    }

    /** What a reader must know before he counts it. */
    String factuality() {
        return English.words(row.factuality())
                + (row.factuality() == org.chancery.event.Event.Factuality.ASSERTED ? "" : ": no deed");
    }

    /** What else is known, in short. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(row.date().map(d -> "happened " + English.date(d)).orElse("undated"));
        row.place()
                .ifPresent(p -> facts.add(
                        p + row.placeCountry().map(c -> " (" + c + ")").orElse("")));
        facts.addAll(row.figures());
        if (row.background()) {
            facts.add("background, not news");
        }
        facts.add(row.onWordOf()
                .map(word -> "on the word of " + word.speaker().orElse("somebody unnamed"))
                .orElse("on the outlet’s own word"));
        return facts;
    }

    List<MarkedText.Bit> sentence() {
        return MarkedText.of(row.sentence(), row.trigger());
    }

    String address() {
        return Somewhere.record(article, row.record());
    }

    String tracker() {
        return Somewhere.reports(row.record());
    }

    String source() {
        return Lines.source(row.source());
    }
}
