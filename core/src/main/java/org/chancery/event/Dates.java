package org.chancery.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.TimeExpression;
import org.chancery.analysis.Token;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/**
 * The token of a trigger comes in, the day, month or year of its event goes out: by the expression of time that hangs on it, or on a clause whose time is
 * its own. Without such an expression there is no date; the day of publication never stands in for one.
 */
final class Dates {

    private static final int HIGHEST = 4;

    /** The length of a date that tells the day. */
    private static final int DAY = 10;

    /**
     * What was found.
     *
     * @param expression the time that hangs on the event, also where it tells no date ({@code years ago})
     * @param why by which way it was found, or why there is none
     */
    record Found(Optional<When> when, Optional<TimeExpression> expression, String why) {

        static Found none(String why) {
            return new Found(Optional.empty(), Optional.empty(), why);
        }
    }

    private final Set<String> words = new HashSet<>();

    Dates(Lexicon lexicon) {
        Set<String> roles = Set.of(
                "carries",
                "does",
                "aspect",
                "apart",
                "during",
                "unchanged",
                "there",
                "infinitive",
                "ahead",
                "behind",
                "perfect",
                "manner",
                "definite",
                "about",
                "after",
                "later",
                "next");
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("dates.tsv").rows()) {
            if (!roles.contains(row.get("role"))) {
                problems.add(row.place(), "no such role: '" + row.get("role") + "'");
            }
            words.add(row.get("role") + "/" + row.get("word"));
        }
        problems.throwIfAny();
    }

    Found of(int trigger, Analysis analysis) {
        Optional<Sentence> sentence =
                analysis.sentenceAt(analysis.tokens().get(trigger).span().start());
        if (analysis.parse().isEmpty() || sentence.isEmpty()) {
            return Found.none("no parse");
        }
        List<TimeExpression> times = analysis.times(sentence.get());
        if (times.isEmpty()) {
            return Found.none("no expression of time in the sentence");
        }
        return new Search(analysis, analysis.parse().get(), times).find(trigger);
    }

    /** Whether a verb without an auxiliary stands in the past. */
    boolean isPast(Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        return words.contains("unchanged/" + verb.lower())
                || (!verb.lower().equals(lemma) && !verb.lower().endsWith("s"));
    }

    /** Whether a word is written so in this role: {@code ahead} ({@code will}), {@code behind} ({@code was}), {@code infinitive}. */
    boolean isWritten(String role, Token word) {
        return words.contains(role + "/" + word.lower());
    }

    /** Whether a word before a clause or noun sets it apart in time: {@code after}, {@code since}. */
    boolean setsApart(Token word) {
        return words.contains("apart/" + word.lower());
    }

    /** The words above an event whose time is its own as well, from the nearest on. */
    List<Integer> chain(int trigger, Analysis analysis) {
        return analysis.parse()
                .map(parse -> new Search(analysis, parse, List.of()).chain(trigger))
                .orElseGet(List::of);
    }

    /** The time of the clauses around an event that has none of its own: the nearest above it, else of a clause below. */
    Optional<TimeExpression> around(int trigger, Analysis analysis) {
        Optional<Sentence> sentence =
                analysis.sentenceAt(analysis.tokens().get(trigger).span().start());
        return analysis.parse().flatMap(parse -> sentence.map(analysis::times)
                .filter(times -> !times.isEmpty())
                .flatMap(times -> new Search(analysis, parse, times).around(trigger)));
    }

    /** One sentence's search. */
    private final class Search {

        private final List<Token> tokens;
        private final Parse parse;
        private final Optional<String> published;
        private final List<Hung> hung = new ArrayList<>();

        /** An expression and the word of it that hangs on another. */
        private record Hung(TimeExpression time, int top) {}

        Search(Analysis analysis, Parse parse, List<TimeExpression> times) {
            this.tokens = analysis.tokens();
            this.parse = parse;
            this.published = analysis.article().published().map(d -> d.value().toString());
            for (TimeExpression time : times) {
                hung.add(new Hung(time, top(analysis.tokens(time.span()))));
            }
        }

        private int top(List<Token> own) {
            int first = own.get(0).index();
            int end = own.get(own.size() - 1).index() + 1;
            for (int i = first; i < end; i++) {
                int head = parse.head(i).orElse(-1);
                if (head < first || head >= end) {
                    return i;
                }
            }
            return first;
        }

        Found find(int trigger) {
            Optional<Hung> own = on(trigger);
            if (own.isPresent()) {
                return found(own.get(), "hangs on the event's word");
            }
            int at = trigger;
            StringBuilder way = new StringBuilder();
            for (int up = 0; up < HIGHEST && !parse.isRoot(at); up++) {
                int head = isThere(at) ? verbAbove(at) : parse.head(at).orElseThrow();
                Optional<String> step = isThere(at) ? Optional.of("at that place") : step(at, head);
                if (step.isEmpty()) {
                    break;
                }
                way.append(way.length() == 0 ? "" : ", ").append(step.get());
                Optional<Hung> above = on(head);
                if (above.isPresent()) {
                    return found(above.get(), "hangs on “" + tokens.get(head).word() + "”: " + way);
                }
                at = head;
            }
            return besides(trigger);
        }

        List<Integer> chain(int trigger) {
            List<Integer> chain = new ArrayList<>();
            int at = trigger;
            while (chain.size() < HIGHEST && !parse.isRoot(at)) {
                int head = parse.head(at).orElseThrow();
                if (step(at, head).isEmpty()) {
                    break;
                }
                chain.add(head);
                at = head;
            }
            return chain;
        }

        Optional<TimeExpression> around(int trigger) {
            int at = trigger;
            while (!parse.isRoot(at)) {
                at = parse.head(at).orElseThrow();
                Optional<Hung> above = on(at);
                if (above.isPresent()) {
                    return above.map(Hung::time);
                }
            }
            return parse.children(trigger, "advcl", "conj").stream()
                    .flatMap(c -> on(c).stream())
                    .map(Hung::time)
                    .findFirst();
        }

        /** {@code went to the station, where they complained}. */
        private boolean isThere(int verb) {
            return parse.is(verb, "acl", "advcl")
                    && parse.children(verb, "advmod", "mark").stream().anyMatch(m -> is("there", m));
        }

        private int verbAbove(int token) {
            int at = parse.head(token).orElse(token);
            while (!parse.isRoot(at) && !tokens.get(at).is(Tag.VERB)) {
                at = parse.head(at).orElseThrow();
            }
            return at;
        }

        /** A time with the second of two verbs is the first one's too where both have one subject: {@code entered the town and burned it on Monday}. */
        private Found besides(int trigger) {
            for (int other : parse.children(trigger, "conj", "xcomp", "advcl")) {
                boolean shared = parse.child(other, "nsubj", "mark").isEmpty()
                        || (parse.is(other, "xcomp") && is("aspect", trigger));
                Optional<Hung> time = shared ? on(other) : Optional.empty();
                if (time.isPresent()) {
                    return found(time.get(), "hangs on “" + tokens.get(other).word() + "”, which has the same subject");
                }
            }
            return Found.none("no expression of time hangs on the event");
        }

        private Found found(Hung hung, String why) {
            TimeExpression time = hung.time();
            List<Span> spans = List.of(time.span());
            return new Found(time.date().map(d -> new When(d, time.basis(), spans)), Optional.of(time), why);
        }

        /** The time that hangs on the word without another clause between. */
        private Optional<Hung> on(int word) {
            Optional<Hung> best = Optional.empty();
            for (Hung h : hung) {
                if (h.top() != word && hangsOn(h.top(), word) && !isApart(h.top()) && !isOver(h, word)) {
                    if (best.isEmpty()
                            || (best.get().time().date().isEmpty()
                                    && h.time().date().isPresent())) {
                        best = Optional.of(h);
                    }
                }
            }
            return best;
        }

        /**
         * Whether the event lies ahead of what is said on a day that is already past: {@code called on them to leave, on Monday}. The parse is often
         * wrong there, and the time is the caller's.
         */
        private boolean isOver(Hung h, int word) {
            return isAhead(word)
                    && h.time().date().filter(d -> d.length() == DAY).isPresent()
                    && published.isPresent()
                    && h.time().date().get().compareTo(published.get()) <= 0;
        }

        private boolean isOver(int top, int word) {
            return hung.stream().anyMatch(h -> h.top() == top && isOver(h, word));
        }

        private boolean isAhead(int word) {
            return parse.is(word, "xcomp", "acl", "advcl", "ccomp")
                    && parse.children(word, "mark").stream().anyMatch(m -> is("infinitive", m))
                    && parse.head(word).filter(h -> !is("aspect", h)).isPresent();
        }

        private boolean hangsOn(int top, int word) {
            int at = top;
            while (at != word) {
                if (parse.isRoot(at) || (at != top && isClause(at, word) && !isOver(top, at))) {
                    return false;
                }
                at = parse.head(at).orElseThrow();
            }
            return true;
        }

        /** Whether a word on the way opens something that has its own time: a clause, an apposition, or the subject of another verb. */
        private boolean isClause(int at, int word) {
            if (parse.is(at, "acl", "advcl", "ccomp", "xcomp", "conj", "parataxis", "csubj", "appos")) {
                return true;
            }
            boolean verb = tokens.get(word).is(Tag.VERB, Tag.AUX);
            boolean timed = tokens.get(at).is(Tag.NOUN, Tag.PROPN) && verb && !isOwned(at);
            return timed && parse.is(at, "nsubj", "obj", "iobj", "obl") && isApart(at);
        }

        /** {@code Monday’s raid}. */
        private boolean isOwned(int noun) {
            return hung.stream()
                    .anyMatch(h -> parse.is(h.top(), "nmod")
                            && h.top() < noun
                            && parse.head(h.top()).equals(Optional.of(noun)));
        }

        private boolean isApart(int top) {
            for (int c : parse.children(top, "case", "mark")) {
                if (is("apart", c)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the time of the word above is that of the event below it, and why. */
        private Optional<String> step(int at, int head) {
            boolean verb = tokens.get(head).is(Tag.VERB, Tag.AUX);
            if (parse.is(at, "conj")) {
                return sharesTime(at, head) ? Optional.of("of one row") : Optional.empty();
            }
            if (parse.is(at, "nsubj") && verb && (is("carries", head) || is("does", head))) {
                return Optional.of("the verb says that it took place, or what it did");
            }
            if (parse.is(at, "obj") && verb && is("carries", head)) {
                return Optional.of("the verb says that it was done");
            }
            if (parse.is(at, "obl") && verb && marked(at, "during")) {
                return Optional.of("within it");
            }
            if (parse.is(at, "compound", "amod") && !verb) {
                return Optional.of("part of its name");
            }
            if (parse.is(at, "xcomp") && is("aspect", head)) {
                return Optional.of("the verb above begins, tries or forces it");
            }
            if (parse.is(at, "advcl") && (isBareParticiple(at) || marked(at, "during"))) {
                return Optional.of("at the same time");
            }
            return Optional.empty();
        }

        private boolean sharesTime(int at, int head) {
            boolean own =
                    tokens.get(at).is(Tag.VERB) && parse.child(at, "nsubj").isPresent();
            return !own
                    && tokens.get(at).is(Tag.VERB, Tag.AUX) == tokens.get(head).is(Tag.VERB, Tag.AUX);
        }

        private boolean isBareParticiple(int verb) {
            return tokens.get(verb).lower().endsWith("ing")
                    && parse.child(verb, "mark").isEmpty();
        }

        private boolean marked(int at, String role) {
            List<Integer> marks = parse.children(at, "mark", "case", "advmod");
            return marks.stream().anyMatch(m -> is(role, m)) && marks.stream().noneMatch(m -> is("apart", m));
        }

        private boolean is(String role, int token) {
            Token t = tokens.get(token);
            return words.contains(role + "/" + t.lower())
                    || words.contains(role + "/" + t.lemma().toLowerCase(Locale.ROOT));
        }
    }
}
