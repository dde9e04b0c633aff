package org.chancery.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.TimeExpression;
import org.chancery.analysis.Token;
import org.chancery.event.TollWords.Match;
import org.chancery.event.TollWords.Role;

/** A sentence comes in, the numbers in it that may count people go out, with low and high; numbers of years, money and measures are left out. */
final class Quantities {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,9}(\\.\\d{1,3})?");

    private final TollWords words;
    private final Analysis analysis;
    private final List<Token> tokens;
    private final int from;
    private final int limit;

    private Quantities(TollWords words, Analysis analysis, Sentence sentence) {
        this.words = words;
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.from = sentence.first();
        this.limit = sentence.end();
    }

    /** A number: {@code head} is its last word, {@code high} is missing where it is open. */
    private record Amount(int end, int head, long low, OptionalLong high) {
        static Amount exact(int end, int head, long value) {
            return new Amount(end, head, value, OptionalLong.of(value));
        }
    }

    static List<Quantity> in(TollWords words, Analysis analysis, Sentence sentence) {
        return new Quantities(words, analysis, sentence).all();
    }

    private List<Quantity> all() {
        List<Quantity> found = new ArrayList<>();
        int i = from;
        while (i < limit) {
            Optional<Quantity> next = none(i);
            if (next.isEmpty()) {
                next = bounded(i);
            }
            if (next.isEmpty()) {
                next = single(i);
            }
            if (next.isPresent()) {
                if (countsPeople(next.get())) {
                    found.add(next.get());
                }
                i = next.get().end();
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<Quantity> none(int i) {
        // "no more than" and "no fewer than" are bounds, which say how many
        if (words.phrase(Role.BOUND, tokens, i, limit).isPresent()) {
            return Optional.empty();
        }
        return words.phrase(Role.NONE, tokens, i, limit)
                .map(m -> new Quantity(
                        i,
                        i + m.length(),
                        i + m.length() - 1,
                        0,
                        OptionalLong.of(0),
                        false,
                        m.entry().place() + " " + m.entry().word()));
    }

    private Optional<Quantity> bounded(int i) {
        Optional<Quantity> between = between(i);
        if (between.isPresent()) {
            return between;
        }
        Optional<Match> bound = words.phrase(Role.BOUND, tokens, i, limit);
        int start = i;
        String how = "";
        String why = "number";
        while (bound.isPresent()) {
            String value = bound.get().entry().value();
            how = how.isEmpty() || !value.equals("about") ? value : how;
            why = bound.get().entry().place() + " " + bound.get().entry().word();
            start += bound.get().length();
            bound = start < limit ? words.phrase(Role.BOUND, tokens, start, limit) : Optional.empty();
        }
        Optional<Amount> read = start < limit ? amount(start) : Optional.empty();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Amount amount = read.get();
        int end = amount.end();
        if (how.isEmpty() && end < limit) {
            Optional<Match> after = words.phrase(Role.AFTER, tokens, end, limit);
            if (after.isPresent()) {
                how = after.get().entry().value();
                why = after.get().entry().place() + " " + after.get().entry().word();
                end += after.get().length();
            }
        }
        return Optional.of(
                switch (how) {
                    case "least" -> quantity(i, end, amount, amount.low(), OptionalLong.empty(), why);
                    case "most" -> quantity(i, end, amount, 0, amount.high(), why);
                    case "below" -> quantity(i, end, amount, 0, OptionalLong.of(Math.max(0, amount.low() - 1)), why);
                    default -> quantity(i, end, amount, amount.low(), amount.high(), why);
                });
    }

    private static Quantity quantity(int first, int end, Amount a, long low, OptionalLong high, String why) {
        return new Quantity(first, end, a.head(), low, high, false, why);
    }

    /** {@code between 20 and 30}, {@code from 20 to 30}. */
    private Optional<Quantity> between(int i) {
        Optional<String> range = words.get(Role.RANGE, tokens.get(i)).map(e -> e.value());
        if (range.isEmpty()) {
            return Optional.empty();
        }
        String join = range.get();
        Optional<Amount> low = i + 1 < limit ? plain(i + 1) : Optional.empty();
        if (low.isEmpty()
                || low.get().end() + 1 >= limit
                || !tokens.get(low.get().end()).lower().equals(join)) {
            return Optional.empty();
        }
        return plain(low.get().end() + 1)
                .filter(high -> high.low() > low.get().low())
                .map(high -> new Quantity(
                        i, high.end(), low.get().head(), low.get().low(), OptionalLong.of(high.low()), false, "range"));
    }

    /** A number with what may make it a range: {@code 20-30}, {@code 20 to 30}, {@code two or three}. */
    private Optional<Amount> amount(int i) {
        Optional<Amount> first = plain(i);
        if (first.isEmpty() || first.get().end() + 1 >= limit) {
            return first;
        }
        Token join = tokens.get(first.get().end());
        if (!"-–—".contains(join.word()) && !words.is(Role.JOIN, join)) {
            return first;
        }
        return plain(first.get().end() + 1)
                .filter(second ->
                        second.low() > first.get().low() && second.high().isPresent())
                .map(second ->
                        new Amount(second.end(), first.get().head(), first.get().low(), second.high()))
                .or(() -> first);
    }

    private Optional<Amount> plain(int i) {
        if (isInTime(i)) {
            return Optional.empty();
        }
        Token t = tokens.get(i);
        Optional<Amount> half = half(i);
        if (half.isPresent()) {
            return half;
        }
        boolean article = words.is(Role.ARTICLE, t);
        if (article) {
            return i + 1 < limit ? behindArticle(i) : Optional.empty();
        }
        Optional<Amount> vague = vague(i);
        if (vague.isPresent()) {
            return vague;
        }
        return digits(i).or(() -> spelled(i));
    }

    private Optional<Amount> half(int i) {
        if (!words.is(Role.HALF, tokens.get(i)) || i + 1 >= limit) {
            return Optional.empty();
        }
        int at = words.is(Role.ARTICLE, tokens.get(i + 1)) && i + 2 < limit ? i + 2 : i + 1;
        return words.get(Role.TIMES, tokens.get(at)).map(e -> Amount.exact(at + 1, at, Long.parseLong(e.value()) / 2));
    }

    /** {@code a dozen}, {@code a hundred}, {@code a couple}, {@code a few dozen}. */
    private Optional<Amount> behindArticle(int i) {
        Optional<Long> times = words.get(Role.TIMES, tokens.get(i + 1)).map(e -> Long.parseLong(e.value()));
        if (times.isPresent()) {
            return Optional.of(multiplied(i + 2, i + 1, times.get(), OptionalLong.of(times.get())));
        }
        return vague(i + 1);
    }

    private Optional<Amount> vague(int i) {
        return words.get(Role.VAGUE, tokens.get(i)).map(e -> {
            String[] cells = e.value().split("-", -1);
            OptionalLong high = cells[1].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells[1]));
            long low = Long.parseLong(cells[0]);
            int at = i + 1 < limit && tokens.get(i + 1).lower().equals("of") ? i + 2 : i + 1;
            Optional<Long> times = at < limit
                    ? words.get(Role.TIMES, tokens.get(at)).map(x -> Long.parseLong(x.value()))
                    : Optional.empty();
            if (times.isPresent()) {
                // "several thousand" is at least two of them, "hundreds of thousands" as many as both words say
                long many = at == i + 1 ? Math.min(low, 2) : low;
                return new Amount(at + 1, at == i + 1 ? at : i, many * times.get(), OptionalLong.empty());
            }
            if (at < limit && at == i + 2) {
                Optional<String> second = words.get(Role.VAGUE, tokens.get(at)).map(x -> x.value());
                if (second.isPresent() && second.get().endsWith("000-")) {
                    long unit = Long.parseLong(
                                    second.get().substring(0, second.get().length() - 1))
                            / 2;
                    return new Amount(at + 1, i, low * unit, OptionalLong.empty());
                }
            }
            return new Amount(i + 1, i, low, high);
        });
    }

    private Optional<Amount> digits(int i) {
        String w = tokens.get(i).word();
        if (!NUMBER.matcher(w).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(w.replace(",", ""));
        Optional<Long> times = i + 1 < limit
                ? words.get(Role.TIMES, tokens.get(i + 1)).map(e -> Long.parseLong(e.value()))
                : Optional.empty();
        if (times.isPresent()) {
            return Optional.of(Amount.exact(i + 2, i + 1, Math.round(value * times.get())));
        }
        return value == Math.rint(value) ? Optional.of(Amount.exact(i + 1, i, (long) value)) : Optional.empty();
    }

    /** {@code two hundred and fifty}, {@code twenty-five}, {@code two dozen}. */
    private Optional<Amount> spelled(int i) {
        long total = 0;
        long current = 0;
        int at = i;
        int head = -1;
        while (at < limit) {
            Token t = tokens.get(at);
            Optional<Long> number = words.get(Role.NUMBER, t).map(e -> Long.parseLong(e.value()));
            Optional<Long> times = words.get(Role.TIMES, t).map(e -> Long.parseLong(e.value()));
            if (number.isPresent() && (head < 0 || current % 10 == 0)) {
                current += number.get();
                head = at;
            } else if (times.isPresent() && head >= 0) {
                current *= times.get();
                head = at;
                if (times.get() >= 1000) {
                    total += current;
                    current = 0;
                }
            } else if (head < 0 || !joins(at)) {
                break;
            }
            at++;
        }
        return head < 0 ? Optional.empty() : Optional.of(Amount.exact(head + 1, head, total + current));
    }

    /** Whether a hyphen or <em>and</em> stands between two words of one number. */
    private boolean joins(int at) {
        String w = tokens.get(at).lower();
        boolean large = words.get(Role.TIMES, tokens.get(at - 1))
                .filter(e -> e.value().length() > 2)
                .isPresent();
        return at + 1 < limit
                && words.is(Role.NUMBER, tokens.get(at + 1))
                && (w.equals("-") || (w.equals("and") && large));
    }

    private static Amount multiplied(int end, int head, long low, OptionalLong high) {
        return new Amount(end, head, low, high);
    }

    private Optional<Quantity> single(int i) {
        if (!words.is(Role.SINGLE, tokens.get(i)) || i + 1 >= limit) {
            return Optional.empty();
        }
        int noun = i + 1;
        while (noun < limit && tokens.get(noun).is(Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PUNCT, Tag.VERB)) {
            Token t = tokens.get(noun);
            boolean count = t.is(Tag.NUM)
                    && !(noun + 1 < limit && tokens.get(noun + 1).word().equals("-"));
            if (count || (t.is(Tag.PUNCT) && !t.word().equals("-"))) {
                break;
            }
            boolean last = noun + 1 >= limit || !tokens.get(noun + 1).is(Tag.NOUN, Tag.PROPN, Tag.ADJ);
            boolean hyphen = noun + 1 < limit && tokens.get(noun + 1).word().equals("-");
            if (t.is(Tag.NOUN, Tag.ADJ, Tag.PROPN)
                    && words.is(Role.PERSON, t)
                    && !isPlural(t)
                    && !hyphen
                    && (last || !tokens.get(noun + 1).is(Tag.NOUN))) {
                return Optional.of(new Quantity(i, i + 1, noun, 1, OptionalLong.of(1), true, "one person"));
            }
            noun++;
        }
        return Optional.empty();
    }

    private static boolean isPlural(Token t) {
        return t.is(Tag.NOUN) && !t.lemma().equals(t.lower());
    }

    private boolean countsPeople(Quantity q) {
        if (q.single() || (q.low() == 0 && q.high().equals(OptionalLong.of(0)))) {
            return true;
        }
        if (q.first() > from && words.is(Role.MONEY, tokens.get(q.first() - 1))) {
            return false;
        }
        int next = q.end();
        if (isAge(q.first(), next)) {
            return false;
        }
        if (next < limit && tokens.get(next).word().equals("-")) {
            next++;
        }
        if (next < limit && words.is(Role.UNIT, tokens.get(next))) {
            return false;
        }
        return q.first() == from || !words.is(Role.MONEY, tokens.get(q.head() - 1));
    }

    /** {@code Anna Holt, 45, said}. */
    private boolean isAge(int first, int end) {
        return first > from + 1
                && tokens.get(first - 1).word().equals(",")
                && tokens.get(first - 2).is(Tag.PROPN)
                && (end >= limit || tokens.get(end).word().matches("[,.;]"));
    }

    private boolean isInTime(int i) {
        for (TimeExpression time : analysis.times()) {
            if (time.span().overlaps(tokens.get(i).span())) {
                return true;
            }
        }
        return false;
    }
}
