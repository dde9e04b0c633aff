package org.chancery.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.statement.Statement;
import org.chancery.view.EventRow;
import org.chancery.view.Source;
import org.chancery.view.StatementRow;
import org.chancery.view.View;

/** Statements and events as lists show them: each with its words, whose they are, and where they stand. */
final class Told {

    private Told() {}

    /**
     * Something said.
     *
     * @param article the address of its place in the article
     */
    record Said(StatementRow row, Optional<String> article) {

        /** The voices that pass it on, the outermost first. */
        List<String> voices() {
            return Stream.concat(
                            row.source().outlet().stream(),
                            reversed(row.chain())
                                    .map(link -> link.speaker().orElse("somebody unnamed") + does(link.stance())))
                    .toList();
        }

        private static Stream<StatementRow.Link> reversed(List<StatementRow.Link> links) {
            return Stream.iterate(links.size() - 1, i -> i >= 0, i -> i - 1).map(links::get);
        }

        private static String does(Statement.Stance stance) {
            return stance == Statement.Stance.AFFIRMS ? "" : " (who " + English.words(stance) + " it)";
        }

        /** What the speaker does with the content; nothing where he claims it and nobody in the chain disowns it. */
        Optional<String> stance() {
            if (row.stance() != Statement.Stance.AFFIRMS) {
                return Optional.of(English.words(row.stance()));
            }
            return row.isClaim() ? Optional.empty() : Optional.of("is said to have said");
        }

        String manner() {
            return switch (row.mode()) {
                case DIRECT -> "own words";
                case MIXED -> "partly own words";
                case INDIRECT -> "paraphrased";
            };
        }
    }

    /** Something done. */
    record Done(EventRow row, Optional<String> article) {

        String factuality() {
            return English.words(row.factuality());
        }
    }

    static List<Said> said(View view, List<StatementRow> rows) {
        Map<String, Long> numbers =
                view.articles(rows.stream().map(r -> r.source().id()).toList());
        return rows.stream()
                .map(r -> new Said(r, article(numbers, r.source(), r.record())))
                .toList();
    }

    static List<Done> done(View view, List<EventRow> rows) {
        Map<String, Long> numbers =
                view.articles(rows.stream().map(r -> r.source().id()).toList());
        return rows.stream()
                .map(r -> new Done(r, article(numbers, r.source(), r.record())))
                .toList();
    }

    private static Optional<String> article(Map<String, Long> numbers, Source source, String record) {
        return Optional.ofNullable(numbers.get(source.id())).map(id -> "/article/" + id + "#" + record);
    }
}
