package org.chancery.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.text.Span;

/** Noun phrases that may be places. In: the head of a phrase. Out: its words without preposition and side clauses, and how it hangs on what stands above. */
final class PlacePhrase {

    private final Analysis analysis;
    private final Parse parse;
    private final PlaceWords words;

    PlacePhrase(Analysis analysis, Parse parse, PlaceWords words) {
        this.analysis = analysis;
        this.parse = parse;
        this.words = words;
    }

    /** The preposition before the phrase, in lower case; empty where there is none. */
    String preposition(int head) {
        return parse.child(head, "case").map(this::lower).orElse("");
    }

    /** Whether the phrase stands behind a preposition of this use. */
    boolean isBehind(String use, int head) {
        String preposition = preposition(head);
        return !preposition.isEmpty() && words.is(use, preposition);
    }

    /** How strict the preposition of place is: {@code narrow}, {@code point}, or empty. */
    String strictness(int head) {
        return words.of("at", preposition(head));
    }

    /** Whether the head is a noun that is a place without a name: {@code village}. */
    boolean isSetting(int head) {
        return analysis.tokens().get(head).is(Tag.NOUN, Tag.PROPN) && words.is("setting", lemma(head));
    }

    /** Whether the setting's noun is a place only with a name: {@code office}. */
    boolean needsName(int head) {
        return !words.of("setting", lemma(head)).isEmpty();
    }

    boolean isTime(int head) {
        Span span = analysis.tokens().get(head).span();
        return analysis.sentenceAt(span.start()).stream()
                .flatMap(s -> analysis.times(s).stream())
                .anyMatch(t -> t.span().overlaps(span));
    }

    String lemma(int token) {
        return analysis.tokens().get(token).lemma().toLowerCase(Locale.ROOT);
    }

    String lower(int token) {
        return analysis.tokens().get(token).lower();
    }

    /** The first token of the phrase and the one behind its last. */
    int[] extent(int head) {
        Set<Integer> kept = new HashSet<>();
        keep(head, true, kept);
        int first = head;
        while (kept.contains(first - 1)) {
            first--;
        }
        int end = head + 1;
        while (kept.contains(end)) {
            end++;
        }
        while (first < head && isMark(first)) {
            first++;
        }
        while (end > head + 1 && isMark(end - 1)) {
            end--;
        }
        return new int[] {first, end};
    }

    private void keep(int token, boolean top, Set<Integer> kept) {
        kept.add(token);
        for (int child : parse.children(token)) {
            boolean side = parse.is(child, "parataxis", "advcl", "cc", "discourse", "advmod", "dep")
                    || (parse.is(child, "nmod", "obl") && isBehind("apart", child))
                    || (parse.is(child, "acl")
                            && parse.child(child, "nsubj", "mark").isPresent())
                    || (top && parse.is(child, "case", "conj", "mark", "obl"))
                    || (parse.is(child, "appos") && !isQualifier(child));
            if (!side) {
                keep(child, false, kept);
            }
        }
    }

    /** What stands behind a comma and says within what the place lies. */
    private boolean isQualifier(int token) {
        return analysis.tokens().get(token).is(Tag.PROPN)
                && parse.child(token, "acl", "det").isEmpty();
    }

    private boolean isMark(int token) {
        return analysis.tokens().get(token).is(Tag.PUNCT);
    }

    Span span(int[] extent) {
        Token first = analysis.tokens().get(extent[0]);
        Token last = analysis.tokens().get(extent[1] - 1);
        return new Span(first.span().start(), last.span().end());
    }
}
