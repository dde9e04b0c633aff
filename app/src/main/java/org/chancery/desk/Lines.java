package org.chancery.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.view.EventRow;
import org.chancery.view.Source;
import org.chancery.view.StatementRow;
import org.chancery.view.View;

/** Statements and events as an answer has them come in, the lines that all lists of the desk show them by go out. */
final class Lines {

    private Lines() {}

    static List<SaidLine> said(View view, List<StatementRow> rows) {
        Map<String, Long> articles =
                view.articles(rows.stream().map(r -> r.source().id()).toList());
        return rows.stream()
                .map(r -> new SaidLine(r, number(articles, r.source())))
                .toList();
    }

    static List<DoneLine> done(View view, List<EventRow> rows) {
        Map<String, Long> articles =
                view.articles(rows.stream().map(r -> r.source().id()).toList());
        return rows.stream()
                .map(r -> new DoneLine(r, number(articles, r.source())))
                .toList();
    }

    private static long number(Map<String, Long> articles, Source source) {
        return Objects.requireNonNull(articles.get(source.id()), source.id());
    }

    /** Outlet, day and headline. */
    static String source(Source source) {
        String what = source.headline().orElse(source.outlet().isPresent() ? "" : source.id());
        return source.outlet().map(o -> o + ", ").orElse("")
                + English.date(source.published())
                + (what.isEmpty() ? "" : ": " + what);
    }
}
