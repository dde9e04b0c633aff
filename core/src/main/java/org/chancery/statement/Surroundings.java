package org.chancery.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.attribution.Attribution;
import org.chancery.statement.CueContext.Role;
import org.chancery.text.Span;

/**
 * What the words beside a cue do to it.
 *
 * @param tokens of the cue's sentence
 * @param cue the indices in {@code tokens} that the cue covers
 * @param negated an odd number of negations
 * @param unspoken withheld, supposed, possible or yet to come
 * @param because the word that tells so
 */
record Surroundings(
        List<Token> tokens, List<Integer> cue, boolean negated, boolean unspoken, boolean withheld, String because) {

    private static final int REACH = 10;
    private static final int BEHIND = 6;

    /** Reads leftwards from the cue over its auxiliaries to its subject, then at the subject, then between cue and content. */
    static Surroundings of(Attribution attribution, Analysis analysis, CueContext words) {
        if (attribution.cue().isEmpty()) {
            return new Surroundings(List.of(), List.of(), attribution.negated(), false, false, "");
        }
        Optional<Sentence> sentence =
                analysis.sentenceAt(attribution.cue().get(0).start());
        if (sentence.isEmpty()) {
            return new Surroundings(List.of(), List.of(), attribution.negated(), false, false, "");
        }
        List<Token> tokens = analysis.tokens(sentence.get());
        TreeSet<Integer> cue = new TreeSet<>();
        for (Span span : attribution.cue()) {
            for (Token token : analysis.tokens(span)) {
                int i = token.index() - sentence.get().first();
                if (i >= 0 && i < tokens.size()) {
                    cue.add(i);
                }
            }
        }
        if (cue.isEmpty()) {
            return new Surroundings(tokens, List.of(), attribution.negated(), false, false, "");
        }
        Reader reader = new Reader(attribution, tokens, words);
        reader.left(cue.first() - 1);
        reader.inside(cue);
        reader.subject();
        reader.behind(cue.last() + 1);
        return new Surroundings(
                tokens,
                List.copyOf(cue),
                reader.negations % 2 == 1 || (attribution.negated() && reader.negations == 0),
                reader.unspoken,
                reader.withheld,
                String.join(" ", reader.because));
    }

    private static final class Reader {
        private final Attribution attribution;
        private final List<Token> tokens;
        private final CueContext words;
        private final List<String> because = new ArrayList<>();
        private int negations;
        private boolean unspoken;
        private boolean withheld;
        private boolean isPaired;

        Reader(Attribution attribution, List<Token> tokens, CueContext words) {
            this.attribution = attribution;
            this.tokens = tokens;
            this.words = words;
        }

        void left(int from) {
            for (int i = from; i >= Math.max(0, from - REACH); i--) {
                Token token = tokens.get(i);
                if (in(attribution.content(), token) || in(attribution.source(), token)) {
                    return;
                }
                boolean told = weigh(i);
                boolean isSubject = token.is(Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM);
                boolean isJoint = token.is(Tag.CCONJ) && !words.is(Role.NEGATES, token) && !words.is(Role.JOINS, token);
                if (!told && (token.is(Tag.PUNCT) || isJoint || isSubject)) {
                    return;
                }
            }
        }

        void inside(SortedSet<Integer> cue) {
            for (int i : cue) {
                if (i < cue.last() || !words.is(Role.WITHHOLDS, tokens.get(i))) {
                    weigh(i);
                }
            }
        }

        void subject() {
            for (Span source : attribution.source()) {
                int first = 0;
                while (first < tokens.size() && tokens.get(first).span().end() <= source.start()) {
                    first++;
                }
                if (first == tokens.size() || !source.overlaps(tokens.get(first).span())) {
                    continue;
                }
                if (words.is(Role.NEGATES, tokens.get(first))) {
                    weigh(first);
                }
                for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
                    Token token = tokens.get(i);
                    if (words.is(Role.SUPPOSES, token)) {
                        unspoken = true;
                        because.add(token.lower());
                        return;
                    }
                    boolean inverted = token.is(Tag.AUX)
                            || words.is(Role.NEGATES, token)
                            || (i > 0 && token.is(Tag.VERB, Tag.ADP) && words.is(Role.NEGATES, tokens.get(i - 1)));
                    if (!inverted || in(attribution.content(), token)) {
                        break;
                    }
                    weigh(i);
                }
            }
        }

        void behind(int from) {
            for (int i = from; i < Math.min(tokens.size(), from + BEHIND); i++) {
                Token token = tokens.get(i);
                if (in(attribution.content(), token) || in(attribution.source(), token) || token.is(Tag.PUNCT)) {
                    return;
                }
                if (words.is(Role.NEGATES, token)) {
                    weigh(i);
                }
            }
        }

        /** Takes the token's role into account; false where it has none. */
        private boolean weigh(int i) {
            Token token = tokens.get(i);
            boolean lifted = i + 1 < tokens.size() && words.is(Role.CANCELS, tokens.get(i + 1));
            boolean some = i > 0 && tokens.get(i - 1).is(Tag.DET) && words.is(Role.NEGATES, token);
            if (words.is(Role.NEGATES, token) && !lifted && !some) {
                boolean second = isPaired && token.is(Tag.CCONJ); // neither … nor: one negation
                isPaired |= token.is(Tag.CCONJ);
                negations += second ? 0 : 1;
            } else if (words.is(Role.WITHHOLDS, token) || words.is(Role.UNREAL, token)) {
                unspoken = true;
                withheld |= words.is(Role.WITHHOLDS, token);
            } else if (words.is(Role.FUTURE, token) && !ofSelf()) {
                unspoken = true;
            } else {
                return false;
            }
            because.add(token.lower());
            return true;
        }

        private boolean ofSelf() {
            return attribution.parent().isPresent()
                    || (attribution.mode() == Attribution.Mode.DIRECT
                            && attribution.source().isEmpty());
        }

        private static boolean in(List<Span> spans, Token token) {
            return spans.stream().anyMatch(s -> s.overlaps(token.span()));
        }
    }
}
