package org.chancery.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.chancery.text.Span;

/** Cuts the tokens of a paragraph into sentences. */
final class Sentences {

    /** A sentence longer than this is cut, since later work grows with its length. */
    static final int LONGEST = 400;

    private static final Optional<Abbreviations.Kind> TITLE = Optional.of(Abbreviations.Kind.TITLE);

    private final Abbreviations abbreviations;
    private final SpeakerClause speakers;

    Sentences(Abbreviations abbreviations, SpeakerClause speakers) {
        this.abbreviations = abbreviations;
        this.speakers = speakers;
    }

    /**
     * The indices of the tokens that sentences end before, the number of tokens last.
     *
     * @param opens whether a quotation opens at this offset, {@code closes} whether one closes
     */
    List<Integer> ends(String text, List<Span> tokens, IntPredicate opens, IntPredicate closes) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < tokens.size()) {
            int end = endAfter(text, tokens, i, start, opens, closes);
            if (end > i) {
                ends.add(end);
                start = end;
                i = end;
            } else {
                i++;
            }
        }
        if (start < tokens.size()) {
            ends.add(tokens.size());
        }
        return ends;
    }

    /**
     * The same, with the encoder's word for it: where rule and encoder agree all is said; where they do not, the surer one has it; where the rule knows
     * that no sentence can end, none does.
     *
     * @param likely how likely the token of this number is the last of its sentence
     */
    List<Integer> ends(
            String text, List<Span> tokens, IntPredicate opens, IntPredicate closes, IntFunction<Ending> likely) {
        Set<Integer> byRule = new HashSet<>(ends(text, tokens, opens, closes));
        List<Integer> ends = new ArrayList<>();
        for (int end = 1; end < tokens.size(); end++) {
            Ending needed = byRule.contains(end) ? Ending.POSSIBLE : Ending.LIKELY;
            if (likely.apply(end - 1).compareTo(needed) >= 0 && mayEnd(text, tokens, end, opens, closes)) {
                ends.add(end);
            }
        }
        if (!tokens.isEmpty()) {
            ends.add(tokens.size());
        }
        return ends;
    }

    /** Whether a sentence may end between these tokens: not within a word, before a closing mark, behind a title or before the clause of a quotation's speaker. */
    private boolean mayEnd(String text, List<Span> tokens, int end, IntPredicate opens, IntPredicate closes) {
        Span last = tokens.get(end - 1);
        Span next = tokens.get(end);
        if (last.end() == next.start() && !Character.isUpperCase(text.codePointAt(next.start()))) {
            return false;
        }
        if (closesAfter(text, next, closes)) {
            return false;
        }
        if (text.charAt(last.end() - 1) == '.'
                && abbreviations
                        .kind(text.substring(last.start(), last.end() - 1))
                        .equals(TITLE)) {
            return false;
        }
        boolean exclaimed = end > 1
                && closes.test(last.start())
                && "!?！？".indexOf(text.charAt(tokens.get(end - 2).end() - 1)) >= 0;
        return !exclaimed || opens.test(next.start()) || !speakers.begins(text, tokens, end, opens);
    }

    /** Where the sentence ends if token {@code i} ends it, else {@code i}. */
    private int endAfter(String text, List<Span> tokens, int i, int start, IntPredicate opens, IntPredicate closes) {
        Span token = tokens.get(i);
        char last = text.charAt(token.end() - 1);
        if (".!?…。！？".indexOf(last) < 0) {
            return i;
        }
        boolean abbreviation = last == '.' && token.length() > 1 && text.charAt(token.end() - 2) != '.';
        int end = i + 1;
        while (end < tokens.size() && closesAfter(text, tokens.get(end), closes)) {
            end++;
        }
        end = behindNumber(text, tokens, end);
        if (end == tokens.size()) {
            return end;
        }
        Span next = tokens.get(end);
        int first = text.codePointAt(next.start());
        boolean quotationFollows = opens.test(next.start());
        if (abbreviation) {
            return end == i + 1 && !endsAtAbbreviation(text, token, next, quotationFollows) ? i : end;
        }
        boolean exclaims =
                "!?！？".indexOf(last) >= 0 && closes.test(tokens.get(end - 1).start());
        if (exclaims && end > i + 1 && !quotationFollows && speakers.begins(text, tokens, end, opens)) {
            return i;
        }
        if (quotationFollows && next.start() > tokens.get(end - 1).end()) {
            return end;
        }
        if (Character.isLowerCase(first) || ".,;:)-–—".indexOf(first) >= 0) {
            return i;
        }
        if (end - start == 2
                && last == '.'
                && Character.isDigit(text.charAt(tokens.get(start).start()))) {
            return i; // a list's number
        }
        boolean glued = next.start() == tokens.get(end - 1).end();
        if (glued && !Character.isUpperCase(first)) {
            return i;
        }
        boolean trailsOff = last == '…' || (token.length() > 1 && last == '.');
        return trailsOff && !Character.isUpperCase(first) ? i : end;
    }

    private boolean endsAtAbbreviation(String text, Span token, Span next, boolean quotationFollows) {
        String word = text.substring(token.start(), token.end() - 1);
        boolean title =
                abbreviations.kind(word).map(k -> k == Abbreviations.Kind.TITLE).orElse(false);
        if (title) {
            return false;
        }
        return quotationFollows || abbreviations.starts(next.in(text));
    }

    /** Behind a note's number that stands after the sentence it belongs to: {@code [12]}. */
    private static int behindNumber(String text, List<Span> tokens, int end) {
        boolean number = end + 2 < tokens.size()
                && text.charAt(tokens.get(end).start()) == '['
                && Character.isDigit(text.charAt(tokens.get(end + 1).start()))
                && text.charAt(tokens.get(end + 2).start()) == ']';
        return number ? end + 3 : end;
    }

    private static boolean closesAfter(String text, Span token, IntPredicate closes) {
        char c = text.charAt(token.start());
        return closes.test(token.start()) || (token.length() == 1 && (c == ')' || c == ']'));
    }
}
