package org.chancery.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.TimeExpression;
import org.chancery.analysis.Token;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/** A trigger comes in, the signs of background and of news around it go to a collector: of its date, its tense, its clause, the words above it, its place in the article. */
final class BackgroundSigns {

    static final Set<String> ROLES = Set.of(
            "recalls",
            "formerly",
            "since",
            "past",
            "span",
            "causes",
            "caused",
            "often",
            "says",
            "had",
            "having",
            "ahead",
            "infinitive",
            "present",
            "definite",
            "indefinite",
            "owner",
            "ago");

    static final Set<String> NAMES = Set.of(
            "old-date",
            "undated-past",
            "older-date",
            "recent-date",
            "coming-date",
            "old-date-around",
            "recent-date-around",
            "past-perfect",
            "past-perfect-told",
            "having",
            "relative",
            "relative-close",
            "since",
            "span-after",
            "past-definite",
            "past-clause",
            "recalled",
            "formerly",
            "cause",
            "caused",
            "often",
            "definite",
            "indefinite",
            "headline",
            "lead",
            "main",
            "present",
            "ahead",
            "tail");

    private static final int RECENT = 10;
    private static final int OLD = 45;
    private static final int HIGHEST = 5;

    /** From this paragraph behind the lead on, articles begin to explain. */
    private static final int TAIL = 2;

    /** Takes a sign. */
    interface Collector {
        void add(String name, List<Span> spans);
    }

    private final Analysis analysis;
    private final List<Token> tokens;
    private final Parse parse;
    private final Dates dates;
    private final BiPredicate<String, Token> words;
    private final Collector out;

    BackgroundSigns(Analysis analysis, Parse parse, Dates dates, BiPredicate<String, Token> words, Collector out) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.parse = parse;
        this.dates = dates;
        this.words = words;
        this.out = out;
    }

    void collect(int trigger) {
        boolean verb = tokens.get(trigger).is(Tag.VERB, Tag.AUX)
                || parse.child(trigger, "aux").isPresent();
        int clause = verb ? trigger : clauseOf(trigger);
        date(trigger);
        tense(trigger, clause, verb);
        if (!verb) {
            article(trigger);
        }
        above(trigger);
        with(trigger);
        boolean main = verb ? isMain(trigger) : isMainNoun(trigger, clause);
        if (main) {
            add("main", clause);
        }
        place(trigger, main);
    }

    private void add(String name, int... at) {
        out.add(
                name,
                java.util.Arrays.stream(at).mapToObj(i -> tokens.get(i).span()).toList());
    }

    private boolean is(String role, int token) {
        return words.test(role, tokens.get(token));
    }

    /** The nearest verb above a noun, or the root. */
    private int clauseOf(int noun) {
        int at = noun;
        while (!parse.isRoot(at) && (at == noun || !tokens.get(at).is(Tag.VERB, Tag.AUX))) {
            at = parse.head(at).orElseThrow();
        }
        return at;
    }

    private void date(int trigger) {
        Dates.Found own = dates.of(trigger, analysis);
        if (own.expression().isPresent()) {
            age(own.expression().get())
                    .ifPresent(
                            name -> out.add(name, List.of(own.expression().get().span())));
            return;
        }
        Optional<TimeExpression> around = dates.around(trigger, analysis);
        if (around.isPresent()) {
            Optional<String> age = age(around.get());
            List<Span> spans = List.of(around.get().span());
            boolean ofRow = parse.is(trigger, "conj") && tokens.get(trigger).is(Tag.VERB);
            if (ofRow && age.isPresent()) {
                out.add(age.get(), spans);
            } else if (age.equals(Optional.of("old-date")) || age.equals(Optional.of("undated-past"))) {
                out.add("old-date-around", spans);
            } else if (age.equals(Optional.of("recent-date"))) {
                out.add("recent-date-around", spans);
            }
        }
    }

    /** How long before the publication the time lies, as a sign. */
    private Optional<String> age(TimeExpression time) {
        if (isLongAgo(time)) {
            return Optional.of("undated-past");
        }
        if (time.date().isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> published = analysis.article().published().map(f -> f.value());
        String date = time.date().get();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = published.get();
        LocalDate last = lastDay(date);
        LocalDate first = LocalDate.parse(date + "-01-01".substring(Math.max(0, date.length() - 4)));
        if (first.isAfter(day)) {
            return Optional.of("coming-date");
        }
        if (!last.isBefore(day)) {
            return date.length() == 4 ? Optional.empty() : Optional.of("recent-date");
        }
        long days = ChronoUnit.DAYS.between(last, day);
        return Optional.of(
                days <= RECENT ? "recent-date" : days > OLD || date.length() == 4 ? "old-date" : "older-date");
    }

    /** Whether the words themselves look back: {@code two weeks ago}, {@code the 1990s}; those of days do not. */
    private boolean isLongAgo(TimeExpression time) {
        List<Token> own = analysis.tokens(time.span());
        Token last = own.get(own.size() - 1);
        boolean ago = own.size() > 1 && words.test("ago", last) && words.test("span", own.get(own.size() - 2));
        return ago || last.lower().matches("\\d{3}0s");
    }

    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> java.time.YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    private void tense(int trigger, int clause, boolean verb) {
        List<Integer> aux = parse.children(clause, "aux", "cop");
        Optional<Integer> had = aux.stream().filter(a -> is("had", a)).findFirst();
        boolean passiveOrMain = verb || parse.is(trigger, "nsubj", "obj");
        if (had.isPresent() && passiveOrMain) {
            add(isTold(clause) ? "past-perfect-told" : "past-perfect", had.get());
        }
        if (aux.stream().anyMatch(a -> is("having", a)) && verb) {
            add("having", trigger);
        }
        boolean coming = aux.stream().anyMatch(a -> is("ahead", a));
        boolean toDo = parse.children(clause, "mark").stream().anyMatch(m -> is("infinitive", m));
        if (verb && (coming || toDo)) {
            add("ahead", clause);
        } else if (verb && had.isEmpty() && (aux.stream().anyMatch(a -> is("present", a)) || isPresent(clause))) {
            add("present", clause);
        }
    }

    private boolean isPresent(int verb) {
        Token t = tokens.get(verb);
        return t.is(Tag.VERB)
                && t.lower().endsWith("s")
                && !t.lower().equals(t.lemma())
                && parse.child(verb, "aux").isEmpty();
    }

    /** Whether a verb of saying stands above, whose past moves the tense of what is said. */
    private boolean isTold(int clause) {
        return parse.is(clause, "ccomp")
                && parse.head(clause).filter(h -> is("says", h)).isPresent();
    }

    private void article(int noun) {
        Optional<Integer> det = parse.child(noun, "det");
        boolean owned = parse.children(noun, "nmod").stream()
                .anyMatch(c -> c < noun
                        && parse.child(c, "case").filter(k -> is("owner", k)).isPresent());
        if (det.filter(d -> is("definite", d)).isPresent() || owned) {
            add("definite", det.orElse(noun));
        } else if (det.filter(d -> is("indefinite", d)).isPresent()) {
            add("indefinite", det.get());
        }
    }

    /** The clause, and the words above up to the sentence's root. */
    private void above(int trigger) {
        int at = trigger;
        boolean relative = false;
        for (int up = 0; up <= HIGHEST; up++) {
            marks(at, trigger);
            if (parse.isRoot(at)) {
                return;
            }
            int head = parse.head(at).orElseThrow();
            if (!relative && parse.is(at, "acl") && isRelative(at)) {
                relative = true;
                boolean apart = at == trigger && (isBehindComma(at) || parse.is(head, "nsubj"));
                add(apart ? "relative" : "relative-close", at);
            }
            if (parse.is(at, "ccomp", "parataxis") && !is("recalls", head)) {
                return;
            }
            if (!parse.is(at, "conj")) {
                words(at, head, trigger);
            }
            at = head;
        }
    }

    private boolean isRelative(int verb) {
        if (!tokens.get(verb).is(Tag.VERB) || parse.child(verb, "mark").isPresent()) {
            return false;
        }
        return !tokens.get(verb).lower().endsWith("ing");
    }

    private boolean isBehindComma(int verb) {
        int first = parse.reach(verb)[0];
        return tokens.get(first).word().equals(",")
                || (first > 0 && tokens.get(first - 1).word().equals(","));
    }

    /** The words that open the clause or phrase: {@code since}, {@code two years after}. */
    private void marks(int at, int trigger) {
        for (int mark : parse.children(at, "mark", "case", "advmod")) {
            if (is("since", mark)) {
                add("since", mark);
            } else if (is("past", mark)) {
                Optional<Integer> span = spanBefore(mark);
                if (span.isPresent()) {
                    add("span-after", span.get(), mark);
                } else if (at == trigger && !tokens.get(at).is(Tag.VERB)) {
                    add("past-definite", mark);
                } else if (at == trigger) {
                    add("past-clause", mark);
                }
            }
        }
    }

    private Optional<Integer> spanBefore(int mark) {
        return mark > 0 && is("span", mark - 1) ? Optional.of(mark - 1) : Optional.empty();
    }

    private void words(int at, int head, int trigger) {
        boolean noun = !tokens.get(trigger).is(Tag.VERB);
        if (is("recalls", head) && !parse.is(at, "nsubj")) {
            add("recalled", head);
        } else if (noun && at == trigger && parse.is(at, "nsubj") && is("causes", head)) {
            add("cause", head);
        } else if (is("caused", head) && (at == trigger || parse.is(at, "advcl", "acl")) && !parse.is(at, "nsubj")) {
            add("caused", head);
        }
        for (int c : parse.children(head, "obl", "advmod")) {
            if (is("often", c)
                    || (is("span", c)
                            && parse.child(c, "det").filter(d -> is("often", d)).isPresent())) {
                add("often", c);
                return;
            }
        }
    }

    private void with(int trigger) {
        for (int c : parse.children(trigger, "advmod", "amod", "obl")) {
            if (is("formerly", c)) {
                add("formerly", c);
                return;
            }
        }
    }

    /** Whether the verb is its sentence's, or that of what is said in it. */
    private boolean isMain(int verb) {
        int at = verb;
        for (int up = 0; up < HIGHEST; up++) {
            if (parse.isRoot(at)) {
                return true;
            }
            int head = parse.head(at).orElseThrow();
            boolean on = parse.is(at, "conj", "parataxis") || (parse.is(at, "ccomp") && is("says", head));
            boolean how = parse.is(at, "advcl", "xcomp")
                    && parse.children(at, "mark").stream().noneMatch(m -> is("since", m) || is("past", m));
            if (!on && !how) {
                return false;
            }
            at = head;
        }
        return false;
    }

    private boolean isMainNoun(int noun, int clause) {
        return parse.is(noun, "nsubj", "obj", "obl", "root")
                && (parse.isRoot(noun) || parse.head(noun).equals(Optional.of(clause)))
                && parse.children(noun, "case").stream().noneMatch(m -> is("since", m) || is("past", m))
                && isMain(clause);
    }

    private void place(int trigger, boolean main) {
        Optional<Sentence> sentence =
                analysis.sentenceAt(tokens.get(trigger).span().start());
        if (sentence.isEmpty()) {
            return;
        }
        if (sentence.get().part() == BlockKind.HEADLINE) {
            out.add("headline", List.of());
            return;
        }
        Optional<Sentence> lead = analysis.sentences().stream()
                .filter(s -> s.part() == BlockKind.BODY)
                .findFirst();
        if (lead.isEmpty()) {
            return;
        }
        if (main && lead.get().index() == sentence.get().index()) {
            out.add("lead", List.of());
        } else if (sentence.get().paragraph() - lead.get().paragraph() >= TAIL) {
            out.add("tail", List.of());
        }
    }
}
