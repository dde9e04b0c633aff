package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.view.EventRow;
import org.chancery.view.Somebody;
import org.chancery.view.Tracked;

/** The reports of one event, as a page of them shows them: what each says otherwise than the first is marked. */
record ReportsView(Tracked<EventRow> tracked, Leaves leaves) {

    /** One thing that a report says, and what the first says of it. */
    record Fact(String name, String value, String first) {

        boolean other() {
            return !value.equals(first);
        }
    }

    /** One report. */
    record Line(DoneLine done, List<Fact> facts, boolean first) {}

    List<Line> lines() {
        EventRow first = tracked.compared().row();
        List<Line> lines = new ArrayList<>();
        for (Tracked.Report<EventRow> report : tracked.reports()) {
            EventRow row = report.hit().row();
            List<Fact> facts = new ArrayList<>();
            fact(
                    facts,
                    "Whether",
                    first,
                    row,
                    r -> English.words(r.factuality()) + (r.background() ? ", background" : ""));
            fact(facts, "Done by", first, row, r -> names(r.actors()));
            fact(facts, "Done to", first, row, r -> names(r.recipients()));
            fact(facts, "When", first, row, r -> English.date(r.date()));
            fact(facts, "Where", first, row, r -> r.place().orElse("not told"));
            fact(facts, "Figures", first, row, r -> r.figures().isEmpty() ? "none" : String.join("; ", r.figures()));
            fact(facts, "On whose word", first, row, r -> r.onWordOf()
                    .map(w -> w.speaker().orElse("somebody unnamed"))
                    .orElse("the outlet’s own"));
            lines.add(new Line(DoneLine.of(report.hit()), facts, tracked.isCompared(report)));
        }
        return lines;
    }

    private static void fact(
            List<Fact> facts, String name, EventRow first, EventRow row, Function<EventRow, String> of) {
        facts.add(new Fact(name, of.apply(row), of.apply(first)));
    }

    private static String names(List<Somebody> side) {
        return side.isEmpty()
                ? "nobody named"
                : side.stream().map(Somebody::name).collect(Collectors.joining(", "));
    }

    DoneLine first() {
        return DoneLine.of(tracked.compared());
    }

    List<SearchChips.Link> exports() {
        return QuotationPages.links(tracked.head());
    }
}
