package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import org.chancery.view.StatementRow;
import org.chancery.view.Tracked;
import org.chancery.view.Wording;

/** One quotation through all outlets, as a page of it shows it. */
record QuotationView(Tracked<StatementRow> tracked, Leaves leaves) {

    /**
     * One report.
     *
     * @param words beside those of the report it is compared with; empty for that one
     */
    record Line(SaidLine said, Optional<Wording> words, boolean compared, String compareHere) {

        /** What is different, in words. */
        String difference() {
            if (compared) {
                return "The others are compared with this one";
            }
            Wording w = words.orElseThrow();
            if (w.isSame()) {
                return "The same words";
            }
            return w.isShortened() ? "Shortened: " + English.percent(w.kept()) + " of the words" : "Other words";
        }
    }

    List<Line> lines() {
        return tracked.reports().stream()
                .map(report -> new Line(
                        SaidLine.of(report.hit()),
                        report.words(),
                        tracked.isCompared(report),
                        leaves.comparedWith(report.hit().row().record())))
                .toList();
    }

    /** Whether the report that the others are compared with is on this page. */
    boolean isComparedHere() {
        return tracked.reports().stream().anyMatch(tracked::isCompared);
    }

    SaidLine compared() {
        return SaidLine.of(tracked.compared());
    }

    List<SearchChips.Link> exports() {
        return QuotationPages.links(tracked.head());
    }
}
