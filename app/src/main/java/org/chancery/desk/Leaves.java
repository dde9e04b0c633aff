package org.chancery.desk;

import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.view.Searching;
import org.chancery.view.Tracked;
import org.chancery.view.Turn;

/**
 * Which page of the reports of one quotation or event was asked for, and the addresses of the others.
 *
 * @param base the record with which the words of the others are compared, where the address names one
 */
record Leaves(Tracked<?> tracked, Optional<String> base, Turn turn) {

    /** The page behind this one; empty where this is the last. */
    Optional<String> later() {
        return turned("after", tracked.later(), base);
    }

    /** The page before. */
    Optional<String> earlier() {
        return turned("before", tracked.earlier(), base);
    }

    /** The first page. */
    String first() {
        return address(base, "");
    }

    private Optional<String> turned(String side, OptionalLong row, Optional<String> base) {
        return row.isPresent() ? Optional.of(address(base, side + "=" + row.getAsLong())) : Optional.empty();
    }

    /** This page, compared with another report. */
    String comparedWith(String record) {
        OptionalLong after = turn.after();
        OptionalLong before = turn.before();
        Optional<String> with = Optional.of(record);
        return turned("after", after, with)
                .or(() -> turned("before", before, with))
                .orElseGet(() -> address(with, ""));
    }

    private String address(Optional<String> with, String turned) {
        String compared = with.map(record -> "base=" + record).orElse("");
        String question = compared + (compared.isEmpty() || turned.isEmpty() ? "" : "&") + turned;
        return Somewhere.reports(tracked.head()) + (question.isEmpty() ? "" : "?" + question);
    }

    /** {@code 51 to 100 of 312 reports}; empty where all are on this page. */
    Optional<String> range() {
        int shown = tracked.reports().size();
        return shown == tracked.all()
                ? Optional.empty()
                : Optional.of(English.number(tracked.from() + 1L) + " to " + English.number(tracked.from() + shown)
                        + " of " + English.count(tracked.all(), "report"));
    }

    /** What an export holds. */
    String exported() {
        long all = tracked.all();
        String rows = all > Searching.MOST_EXPORTED ? most(Searching.MOST_EXPORTED, "rows") : "";
        String cards = all > ExportPage.MOST_CARDS ? most(ExportPage.MOST_CARDS, "on a sheet") : "";
        String which = tracked.reports().size() == all ? "All reports" : "All reports, not this page alone";
        return which + (rows + cards).replaceFirst("^,", ":") + ".";
    }

    private static String most(int most, String what) {
        return ", at most " + English.number(most) + " " + what;
    }
}
