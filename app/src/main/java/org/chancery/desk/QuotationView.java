package org.chancery.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.view.StatementRow;
import org.chancery.view.Tracked;
import org.chancery.view.Wording;

/** One quotation through all outlets, as its page shows it. */
record QuotationView(Tracked<StatementRow> tracked) {

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
        String path = "/quotations/" + tracked.head();
        return tracked.reports().stream()
                .map(report -> new Line(
                        SaidLine.of(report.hit()),
                        report.words(),
                        report.equals(tracked.compared()),
                        path + "?base=" + report.hit().row().record()))
                .toList();
    }

    SaidLine compared() {
        return SaidLine.of(tracked.compared().hit());
    }

    long outlets() {
        Set<String> outlets = new LinkedHashSet<>();
        tracked.reports().forEach(r -> r.hit().row().source().outlet().ifPresent(outlets::add));
        return outlets.size();
    }

    boolean isCut() {
        return tracked.all() > tracked.reports().size();
    }

    List<SearchChips.Link> exports() {
        return QuotationPages.links(tracked.head());
    }
}
