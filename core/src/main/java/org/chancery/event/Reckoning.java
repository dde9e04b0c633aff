package org.chancery.event;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/**
 * Dates by a length of time: an event comes in; where a length runs from it (<em>a week after the raid, the town is quiet</em>), lasts over it (<em>after
 * days of protests</em>) or runs to it (<em>two days later</em>), its date goes out, as exactly as the length allows.
 */
final class Reckoning {

    private static final int HIGHEST = 5;
    private static final int WEEK = 7;
    private static final int DAY = 10;

    /** How many days lie at most between what is done and what is said after it. */
    private static final int SHORTLY = 3;

    private final Dates dates;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Reckoning(Lexicon lexicon, Dates dates) {
        this.dates = dates;
        for (Table.Row row : lexicon.table("times.tsv").rows()) {
            if (row.get("kind").equals("unit")) {
                units.put(row.get("word"), row.get("value"));
            } else if (row.get("kind").equals("number")) {
                numbers.put(row.get("word"), Integer.parseInt(row.get("value")));
            }
        }
    }

    /** So many days, weeks, months or years. */
    private record Length(int many, String unit, boolean exact, int first, int last) {}

    /** The date of an event from which, or over which, a length runs that the text tells. */
    Optional<When> of(int trigger, Analysis analysis) {
        if (analysis.parse().isEmpty()) {
            return Optional.empty();
        }
        Parse parse = analysis.parse().get();
        int at = trigger;
        for (int up = 0; up < HIGHEST; up++) {
            Optional<Integer> after = parse.children(at, "mark", "case").stream()
                    .filter(m -> dates.isWritten("after", analysis.tokens().get(m)))
                    .findFirst();
            Optional<Length> length = after.flatMap(m -> lengthBefore(m, analysis));
            if (length.isPresent()) {
                return back(length.get(), above(at, length.get(), parse, analysis), analysis);
            }
            if (parse.isRoot(at)) {
                return Optional.empty();
            }
            int head = parse.head(at).orElseThrow();
            if (isMany(analysis.tokens().get(head)) && parse.is(at, "nmod")) {
                return lasting(head, parse, analysis);
            }
            if (after.isPresent() || !parse.is(at, "nsubj", "obj", "conj", "compound")) {
                return Optional.empty();
            }
            at = head;
        }
        return Optional.empty();
    }

    /** The date of an event that follows another by a length: <em>two days later</em>, <em>the next day</em>. */
    Optional<When> later(int top, When before, Analysis analysis) {
        return before.date().length() != DAY
                ? Optional.empty()
                : lengthTo(top, analysis).flatMap(l -> shifted(LocalDate.parse(before.date()), l, 1)
                        .map(d -> new When(d, before.basis(), List.of(span(l, analysis)))));
    }

    /** Whether the text tells how long after another an event happened. */
    boolean isLater(int top, Analysis analysis) {
        return lengthTo(top, analysis).isPresent();
    }

    private Optional<Length> lengthTo(int top, Analysis analysis) {
        if (analysis.parse().isEmpty()) {
            return Optional.empty();
        }
        Parse parse = analysis.parse().get();
        for (int c : parse.children(top, "obl", "advmod", "nmod")) {
            Token t = analysis.tokens().get(c);
            boolean day = units.getOrDefault(t.lower(), "").equals("day")
                    && c > 0
                    && dates.isWritten("next", analysis.tokens().get(c - 1))
                    && parse.child(c, "det").isPresent();
            if (day) {
                return Optional.of(new Length(1, "day", true, c - 1, c));
            }
            int end = dates.isWritten("later", t) ? c : c + 1;
            if (end < analysis.tokens().size()
                    && dates.isWritten("later", analysis.tokens().get(end))) {
                return lengthBefore(end, analysis);
            }
        }
        return Optional.empty();
    }

    /** <em>Nearly a week</em> that ends before this word. */
    private Optional<Length> lengthBefore(int word, Analysis analysis) {
        if (word < 2) {
            return Optional.empty();
        }
        List<Token> tokens = analysis.tokens();
        Optional<String> unit =
                Optional.ofNullable(units.get(tokens.get(word - 1).lower()));
        int many = number(tokens.get(word - 2));
        if (unit.isEmpty() || many < 0) {
            return Optional.empty();
        }
        int first = word - 2;
        while (first > 0 && dates.isWritten("about", tokens.get(first - 1))) {
            first--;
        }
        return Optional.of(new Length(many, unit.get(), first == word - 2, first, word - 1));
    }

    private int number(Token t) {
        Integer named = numbers.get(t.lower());
        if (named != null) {
            return named;
        }
        String w = t.word();
        return !w.isEmpty() && w.length() < 4 && w.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(w)
                : -1;
    }

    /** The predicate of what is told the length after the event. */
    private static int above(int at, Length length, Parse parse, Analysis analysis) {
        int up = at;
        while (!parse.isRoot(up)) {
            up = parse.head(up).orElseThrow();
            boolean within = up >= length.first() && up <= length.last();
            if (!within && analysis.tokens().get(up).is(Tag.VERB, Tag.ADJ, Tag.NOUN, Tag.AUX)) {
                return up;
            }
        }
        return up;
    }

    /** A length back from the date of the clause; from the day of publication where it tells in the present how things stand. */
    private Optional<When> back(Length length, int clause, Analysis analysis) {
        Optional<When> own = dates.of(clause, analysis).when();
        Optional<When> anchor = own.isPresent() || !new Scenes(dates).isPresent(clause, analysis)
                ? own
                : analysis.article().published().map(d -> new When(d.value().toString(), "publication", List.of()));
        return anchor.filter(a -> a.date().length() == DAY).flatMap(a -> shifted(LocalDate.parse(a.date()), length, -1)
                .map(d -> new When(d, "publication", List.of(span(length, analysis)))));
    }

    /** What went on for days until a day went on in that month, where the days before it are of one month. */
    private Optional<When> lasting(int unit, Parse parse, Analysis analysis) {
        Token word = analysis.tokens().get(unit);
        boolean days = units.getOrDefault(word.lower(), "").equals("day");
        boolean after = parse.children(unit, "case").stream()
                .anyMatch(c -> dates.isWritten("after", analysis.tokens().get(c)));
        if (!days || !after || parse.isRoot(unit)) {
            return Optional.empty();
        }
        return dates.of(parse.head(unit).orElseThrow(), analysis)
                .when()
                .filter(w -> w.date().length() == DAY)
                .flatMap(w -> {
                    LocalDate end = LocalDate.parse(w.date());
                    return common(end.minusDays(WEEK), end.minusDays(1))
                            .map(d -> new When(d, "publication", List.of(word.span())));
                });
    }

    /** Whether a word is a plural of lengths: <em>days</em> of protests. */
    private boolean isMany(Token word) {
        return units.containsKey(word.lower())
                && !word.lower().equals(word.lemma().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> shifted(LocalDate from, Length length, int sign) {
        long many = (long) sign * length.many();
        return switch (length.unit()) {
            case "day" -> length.exact()
                    ? Optional.of(from.plusDays(many).toString())
                    : common(from.plusDays(many - 1), from.plusDays(many + 1));
            case "week" -> common(from.plusDays(many * WEEK - WEEK / 2), from.plusDays(many * WEEK + WEEK / 2));
            case "month" -> Optional.of(YearMonth.from(from).plusMonths(many).toString())
                    .filter(m -> length.exact());
            case "year" -> Optional.of(Year.from(from).plusYears(many).toString())
                    .filter(y -> length.exact());
            default -> Optional.empty();
        };
    }

    /** The month of what happened shortly before a date: of a day only where the days before it are of the same month. */
    static Optional<String> justBefore(String date) {
        if (date.length() < DAY) {
            return Optional.of(date);
        }
        LocalDate day = LocalDate.parse(date);
        return common(day.minusDays(SHORTLY), day);
    }

    /** What two days have in common: their month, else their year. */
    private static Optional<String> common(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return Optional.of(YearMonth.from(first).toString());
        }
        return first.getYear() == last.getYear() ? Optional.of(Year.from(first).toString()) : Optional.empty();
    }

    private static Span span(Length length, Analysis analysis) {
        return new Span(
                analysis.tokens().get(length.first()).span().start(),
                analysis.tokens().get(length.last()).span().end());
    }
}
