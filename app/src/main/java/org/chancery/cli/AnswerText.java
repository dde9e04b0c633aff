package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.view.Answer;
import org.chancery.view.Counts;
import org.chancery.view.Page;
import org.chancery.view.Somebody;
import org.chancery.view.Source;

/** The words that all answers of a ledger share: how many, how it was understood, where something stands. */
final class AnswerText {

    private static final int KEY_LENGTH = 60;

    private final Style style;

    AnswerText(Style style) {
        this.style = style;
    }

    /** {@code 1,204 statements, newest first, 21–40}. */
    String head(Answer<?> answer, String one, String several) {
        StringBuilder out = new StringBuilder();
        Page page = answer.page();
        if (answer.rows().isEmpty()) {
            out.append("no ")
                    .append(several)
                    .append(" found")
                    .append(page.number() > 1 ? " on page " + page.number() : "")
                    .append('\n');
        } else {
            int from = page.size() * (page.number() - 1) + 1;
            int to = from + answer.rows().size() - 1;
            out.append(style.strong(
                            count(answer.count()) + " " + (answer.count().number() == 1 ? one : several)))
                    .append(", ")
                    .append(page.order() == Page.Order.NEWEST ? "newest" : "oldest")
                    .append(" first")
                    .append(answer.more() || from > 1 ? ", here " + from + "–" + to : "")
                    .append('\n');
        }
        return out + notes(answer.notes());
    }

    static String count(Answer.Count count) {
        String number = String.format(Locale.ROOT, "%,d", count.number());
        return count.exact() ? number : "at least " + number;
    }

    String notes(List<String> notes) {
        StringBuilder out = new StringBuilder();
        notes.forEach(n -> out.append(style.faint("note: " + Style.line(n))).append('\n'));
        return out.toString();
    }

    /** How the next page is asked for. */
    String foot(Answer<?> answer) {
        if (!answer.more()) {
            return "";
        }
        Page page = answer.page();
        Answer.Count count = answer.count();
        long left = count.number() - (long) page.size() * page.number();
        String more = left > 0
                ? (count.exact() ? "" : "at least ") + String.format(Locale.ROOT, "%,d", left) + " more"
                : "more";
        return style.faint(more + ": --page " + (page.number() + 1)) + "\n";
    }

    /** {@code Bajwa (PAK MIL)}. */
    static String name(Somebody who) {
        List<String> codes = new ArrayList<>();
        who.country().ifPresent(codes::add);
        who.sector().ifPresent(codes::add);
        return Style.line(who.name()) + (codes.isEmpty() ? "" : " (" + String.join(" ", codes) + ")");
    }

    /** {@code Newsweek Pakistan · 2020-01-08 · Army Backs Peace · https://…}. */
    static String source(Source source) {
        List<String> parts = new ArrayList<>();
        source.outlet().ifPresent(parts::add);
        parts.add(source.published().orElse("undated"));
        source.headline().ifPresent(parts::add);
        parts.add(source.uri().orElse(source.id()));
        return Style.line(String.join(" · ", parts));
    }

    /** The lines under an entry that say where it stands. */
    String where(String sentence, Source source, long reports, String what) {
        StringBuilder out = new StringBuilder();
        out.append("    ").append(style.faint("in  " + Style.line(sentence))).append('\n');
        out.append("    ").append(style.faint(source(source))).append('\n');
        if (reports > 1) {
            out.append("    ")
                    .append("one " + what + ", " + reports + " reports")
                    .append('\n');
        }
        return out.toString();
    }

    /** A table of counts, the first so many. */
    String counts(Counts counts, String by, String reports, String different, int limit) {
        StringBuilder out = new StringBuilder(notes(counts.notes()));
        if (counts.lines().isEmpty()) {
            return out + "nothing to count\n";
        }
        boolean ordered = by.equals("month");
        List<Counts.Line> shown = ordered
                ? counts.lines()
                : counts.lines().subList(0, Math.min(limit, counts.lines().size()));
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(by, reports, different));
        shown.forEach(l -> cells.add(
                List.of(Style.cut(Style.line(l.key()), KEY_LENGTH), number(l.reports()), number(l.different()))));
        out.append(new TableText(style).of(cells, Optional.of(0)));
        int more = counts.lines().size() - shown.size();
        if (more > 0) {
            out.append(style.faint("and " + number(more) + " more: --limit")).append('\n');
        }
        if (!counts.complete()) {
            long all = counts.lines().stream().mapToLong(Counts.Line::reports).sum();
            out.append(style.warning("only the newest were counted, " + number(all) + " in all: narrow the question"))
                    .append('\n');
        }
        return out.toString();
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
