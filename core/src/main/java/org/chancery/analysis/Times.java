package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.text.Note;
import org.chancery.text.Span;

/** Finds expressions of time in tokens; {@link Calendar} says which day, month or year they mean. */
final class Times {

    private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)\\d0s");

    private final TimeWords words;

    Times(TimeWords words) {
        this.words = words;
    }

    /** An expression: the index after its last token, and what it means. */
    private record Hit(int end, Calendar.Meaning meaning) {}

    List<TimeExpression> times(List<Token> tokens, List<Sentence> sentences, Calendar calendar, List<Note> notes) {
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence s : sentences) {
            int i = s.first();
            while (i < s.end()) {
                Optional<Hit> hit = hit(tokens, s, i, calendar);
                if (hit.isPresent()) {
                    Span span = Names.span(tokens, i, hit.get().end());
                    Calendar.Meaning meaning = hit.get().meaning();
                    found.add(new TimeExpression(span, meaning.date(), meaning.basis()));
                    if (meaning.impossible()) {
                        notes.add(Note.at(span, "impossible-date", "no calendar has this day"));
                    }
                    i = hit.get().end();
                } else {
                    i++;
                }
            }
        }
        return found;
    }

    private Optional<Hit> hit(List<Token> tokens, Sentence s, int i, Calendar calendar) {
        Token t = tokens.get(i);
        int left = s.end() - i;
        int offset = words.number("day", t);
        if (offset != TimeWords.NONE && !isNamed(tokens, s, i)) {
            return Optional.of(new Hit(withPart(tokens, s, i + 1), calendar.days(offset)));
        }
        int weekday = words.number("weekday", t);
        if (weekday != TimeWords.NONE && Letters.isCapital(t.word())) {
            return Optional.of(weekday(tokens, s, i, weekday, 0, calendar));
        }
        int which = words.number("which", t);
        if (which != TimeWords.NONE && left > 1) {
            return relative(tokens, s, i, which, calendar);
        }
        if (isMonth(tokens, i) && left > 1) {
            Optional<Hit> date = monthDay(tokens, s, i, calendar);
            if (date.isPresent()) {
                return date;
            }
        }
        if (isMonth(tokens, i) && (!t.lower().equals("may") || behindPreposition(tokens, s, i))) {
            return Optional.of(new Hit(i + 1, calendar.month(words.number("month", t), ahead(tokens, s, i))));
        }
        int day = dayNumber(t);
        if (day > 0 && left > 1) {
            int m = tokens.get(i + 1).lower().equals("of") && left > 2 ? i + 2 : i + 1;
            if (isMonth(tokens, m)) {
                return Optional.of(dayMonth(tokens, s, i, m, day, calendar));
            }
        }
        Optional<Hit> ago = ago(tokens, s, i, calendar);
        if (ago.isPresent()) {
            return ago;
        }
        return undated(tokens, s, i, calendar).or(() -> year(tokens, s, i));
    }

    /** Whether a word for a day is part of a name in a sentence that writes only names large: {@code Morocco Today said that}. */
    private static boolean isNamed(List<Token> tokens, Sentence s, int i) {
        return i > s.first()
                && Letters.isCapital(tokens.get(i).word())
                && tokens.get(i - 1).is(Tag.PROPN)
                && tokens.subList(s.first() + 1, s.end()).stream()
                        .anyMatch(t -> t.is(Tag.VERB) && !Letters.isCapital(t.word()));
    }

    /** {@code the weekend}, and what is long past without a date: {@code the 1990s}, {@code years ago}. */
    private Optional<Hit> undated(List<Token> tokens, Sentence s, int i, Calendar calendar) {
        Token t = tokens.get(i);
        Optional<String> unit = words.value("unit", t);
        if (unit.equals(Optional.of("weekend"))) {
            return Optional.of(new Hit(i + 1, calendar.unit("weekend", 0)));
        }
        boolean ago =
                unit.isPresent() && i + 1 < s.end() && tokens.get(i + 1).lower().equals("ago");
        return ago || DECADE.matcher(t.word()).matches()
                ? Optional.of(new Hit(ago ? i + 2 : i + 1, Calendar.undated()))
                : Optional.empty();
    }

    private int withPart(List<Token> tokens, Sentence s, int end) {
        return end < s.end() && words.is("part", tokens.get(end)) ? end + 1 : end;
    }

    private boolean isMonth(List<Token> tokens, int i) {
        return words.is("month", tokens.get(i))
                && Letters.isCapital(tokens.get(i).word());
    }

    private Hit weekday(List<Token> tokens, Sentence s, int i, int day, int which, Calendar calendar) {
        int comma = i + 1 < s.end() && tokens.get(i + 1).word().equals(",") ? i + 2 : i + 1;
        if (comma + 1 < s.end()) {
            Optional<Hit> full = hitDate(tokens, s, comma, calendar);
            if (full.isPresent()) {
                return full.get();
            }
        }
        boolean future = which > 0 || (which == 0 && ahead(tokens, s, i));
        return new Hit(withPart(tokens, s, i + 1), calendar.weekday(day, future, which != 0));
    }

    private Optional<Hit> hitDate(List<Token> tokens, Sentence s, int i, Calendar calendar) {
        if (isMonth(tokens, i)) {
            return monthDay(tokens, s, i, calendar).filter(h -> h.end() > i + 1);
        }
        int day = dayNumber(tokens.get(i));
        return day > 0 && isMonth(tokens, i + 1)
                ? Optional.of(dayMonth(tokens, s, i, i + 1, day, calendar))
                : Optional.empty();
    }

    private Optional<Hit> relative(List<Token> tokens, Sentence s, int i, int which, Calendar calendar) {
        Token next = tokens.get(i + 1);
        Optional<String> unit = words.value("unit", next);
        if (unit.isPresent() && !next.lower().endsWith("s")) {
            boolean told = unit.get().equals("day")
                    && i > s.first()
                    && tokens.get(i - 1).is(Tag.DET);
            if (told) {
                return Optional.of(new Hit(i + 2, Calendar.undated())); // the day before or after one that was told
            }
            return Optional.of(new Hit(i + 2, calendar.unit(unit.get(), which)));
        }
        int weekday = words.number("weekday", next);
        if (weekday != TimeWords.NONE) {
            return Optional.of(weekday(tokens, s, i + 1, weekday, which, calendar));
        }
        if (isMonth(tokens, i + 1)) {
            return Optional.of(new Hit(i + 2, calendar.month(words.number("month", next), which > 0)));
        }
        return words.is("part", next) && which <= 0
                ? Optional.of(new Hit(i + 2, calendar.days(next.lower().equals("night") ? which : 0)))
                : Optional.empty();
    }

    /** {@code Jan. 8, 2020}, {@code January 8}, {@code January 2020}. */
    private Optional<Hit> monthDay(List<Token> tokens, Sentence s, int i, Calendar calendar) {
        int month = words.number("month", tokens.get(i));
        if (i + 1 >= s.end()) {
            return Optional.empty();
        }
        int year = yearNumber(tokens.get(i + 1));
        if (year > 0) {
            return Optional.of(new Hit(i + 2, Calendar.text(year, month)));
        }
        int day = dayNumber(tokens.get(i + 1));
        if (day <= 0) {
            return Optional.empty();
        }
        int end = i + 2;
        int at = end < s.end() && tokens.get(end).word().equals(",") ? end + 1 : end;
        if (at < s.end() && yearNumber(tokens.get(at)) > 0) {
            return Optional.of(new Hit(at + 1, Calendar.text(yearNumber(tokens.get(at)), month, day)));
        }
        return Optional.of(new Hit(end, calendar.day(month, day, ahead(tokens, s, i))));
    }

    private Hit dayMonth(List<Token> tokens, Sentence s, int i, int at, int day, Calendar calendar) {
        int month = words.number("month", tokens.get(at));
        int next = at + 1 < s.end() && tokens.get(at + 1).word().equals(",") ? at + 2 : at + 1;
        if (next < s.end() && yearNumber(tokens.get(next)) > 0) {
            return new Hit(next + 1, Calendar.text(yearNumber(tokens.get(next)), month, day));
        }
        return new Hit(at + 1, calendar.day(month, day, ahead(tokens, s, i)));
    }

    private Optional<Hit> ago(List<Token> tokens, Sentence s, int i, Calendar calendar) {
        if (i + 2 >= s.end() || !tokens.get(i + 2).lower().equals("ago")) {
            return Optional.empty();
        }
        int many = words.number("number", tokens.get(i));
        if (many == TimeWords.NONE) {
            many = Calendar.small(tokens.get(i).word());
        }
        Optional<String> unit = words.value("unit", tokens.get(i + 1));
        return many < 0 || unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hit(i + 3, calendar.unitsAgo(unit.get(), many)));
    }

    private Optional<Hit> year(List<Token> tokens, Sentence s, int i) {
        int year = yearNumber(tokens.get(i));
        return year > 0 && (behindPreposition(tokens, s, i) || beforeNoun(tokens, s, i))
                ? Optional.of(new Hit(i + 1, Calendar.text(year)))
                : Optional.empty();
    }

    private boolean behindPreposition(List<Token> tokens, Sentence s, int i) {
        return i > s.first() && words.is("before-year", tokens.get(i - 1));
    }

    /** {@code the 1974 invasion}. */
    private static boolean beforeNoun(List<Token> tokens, Sentence s, int i) {
        return i > s.first()
                && i + 1 < s.end()
                && (tokens.get(i - 1).is(Tag.DET)
                        || tokens.get(i - 1).lower().equals("'s")
                        || tokens.get(i - 1).is(Tag.PRON))
                && tokens.get(i + 1).is(Tag.NOUN, Tag.PROPN, Tag.ADJ);
    }

    private static int yearNumber(Token t) {
        int n = t.word().length() == 4 ? Calendar.small(t.word()) : -1;
        return n >= 1500 && n <= 2199 ? n : -1;
    }

    private static int dayNumber(Token t) {
        String w = t.word();
        String digits = w.length() > 2 && w.length() < 5 && Character.isLetter(w.charAt(w.length() - 1))
                ? w.substring(0, w.length() - 2)
                : w;
        int n = digits.length() < 3 ? Calendar.small(digits) : -1;
        return n >= 1 && n <= 99 ? n : -1;
    }

    /** Whether the nearest verb before, or else the first after, looks ahead: {@code will meet on Friday}. */
    private boolean ahead(List<Token> tokens, Sentence s, int i) {
        for (int v = i - 1; v >= s.first(); v--) {
            if (tokens.get(v).is(Tag.VERB)) {
                return looksAhead(tokens, s, v);
            }
        }
        for (int v = i + 1; v < s.end(); v++) {
            if (tokens.get(v).is(Tag.VERB)) {
                return looksAhead(tokens, s, v);
            }
        }
        return false;
    }

    private boolean looksAhead(List<Token> tokens, Sentence s, int verb) {
        for (int k = verb - 1; k >= s.first() && k > verb - 4; k--) {
            if (words.is("future", tokens.get(k))) {
                return !isDone(tokens, s, k);
            }
            if (!tokens.get(k).is(Tag.AUX, Tag.ADV, Tag.PART)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the infinitive behind this word tells what came about: {@code was forced to go in July}. */
    private boolean isDone(List<Token> tokens, Sentence s, int to) {
        return tokens.get(to).lower().equals("to") && to > s.first() && words.is("done", tokens.get(to - 1));
    }
}
