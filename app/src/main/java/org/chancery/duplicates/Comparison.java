package org.chancery.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.text.Span;

/** Goes through two aligned texts stretch by stretch. In: an alignment. Out: what is kept, left out, added and changed, and what that means for their sense. */
final class Comparison {

    /** Words in a row that agree; fewer may agree by chance. */
    private static final int RUN = 3;
    /** An inserted stretch of so many words with a negation in it turns the sentence round; a longer one is a sentence of its own. */
    private static final int TURN = 3;

    /** {@code [start, end)} of either text, all of it in agreement or none. */
    private record Stretch(int start, int end, int otherStart, int otherEnd, boolean kept) {}

    private final WordAlignment alignment;
    private final Wording wording;
    private final List<Stretch> stretches = new ArrayList<>();

    Comparison(WordAlignment alignment, Wording wording) {
        this.alignment = alignment;
        this.wording = wording;
        int i = 0;
        int j = 0;
        int words = alignment.first().size();
        while (i < words || j < alignment.second().size()) {
            int start = i;
            int otherStart = j;
            boolean kept = i < words && alignment.partner(i) == j;
            if (kept) {
                while (i < words && alignment.partner(i) == j) {
                    i++;
                    j++;
                }
            } else {
                while (i < words && alignment.partner(i) < 0) {
                    i++;
                }
                j = i < words ? alignment.partner(i) : alignment.second().size();
            }
            stretches.add(new Stretch(start, i, otherStart, j, kept));
        }
    }

    /** The different rare words in all runs that agree. */
    Set<String> shared() {
        Set<String> shared = new HashSet<>();
        for (Stretch run : stretches) {
            if (isRun(run)) {
                alignment.first().subList(run.start(), run.end()).stream()
                        .map(Token::form)
                        .filter(wording::isRare)
                        .forEach(shared::add);
            }
        }
        return shared;
    }

    /** What the words say, a rare one five times as much as another: in all runs that agree. */
    double sharedWeight() {
        return stretches.stream()
                .filter(this::isRun)
                .mapToDouble(run -> weight(alignment.first().subList(run.start(), run.end()), wording))
                .sum();
    }

    /** How many words in a row agree at most. */
    int longestRun() {
        return stretches.stream()
                .filter(Stretch::kept)
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    static double weight(List<Token> tokens, Wording wording) {
        return tokens.stream()
                .mapToDouble(t -> wording.isRare(t.form()) ? 1 : 0.2)
                .sum();
    }

    /** Three words in a row, two beside a gap, or all words of either. */
    private boolean isRun(Stretch run) {
        int length = run.end() - run.start();
        boolean all = length == alignment.first().size()
                || length == alignment.second().size();
        return run.kept() && (all || length >= RUN || (length == RUN - 1 && hasGap(run)));
    }

    /** The rare words of both that stand in one place, each in place of the other. */
    List<String> exchanged() {
        List<String> exchanged = new ArrayList<>();
        for (Stretch s : stretches) {
            List<String> mine = rare(alignment.first(), s.start(), s.end());
            List<String> theirs = rare(alignment.second(), s.otherStart(), s.otherEnd());
            if (!s.kept() && !mine.isEmpty() && !theirs.isEmpty() && !hasGap(s)) {
                exchanged.addAll(mine);
                exchanged.addAll(theirs);
            }
        }
        return exchanged;
    }

    private List<String> rare(List<Token> tokens, int start, int end) {
        return tokens.subList(start, end).stream()
                .map(Token::form)
                .filter(wording::isRare)
                .toList();
    }

    /** Whether an ellipsis or a bracket of either says that something stood there. */
    private boolean hasGap(Stretch s) {
        return hasGap(alignment.first(), s.start(), s.end())
                || hasGap(alignment.second(), s.otherStart(), s.otherEnd());
    }

    private static boolean hasGap(List<Token> tokens, int start, int end) {
        return tokens.subList(start, Math.min(end + 1, tokens.size())).stream().anyMatch(Token::afterGap);
    }

    /** Whether a negation that only one of them has stands between words of both. */
    boolean isTurned() {
        for (int n = 1; n + 1 < stretches.size(); n++) {
            Stretch s = stretches.get(n);
            boolean small = s.end() - s.start() <= TURN && s.otherEnd() - s.otherStart() <= TURN;
            if (!s.kept()
                    && small
                    && !hasGap(s)
                    && negations(alignment.first(), s.start(), s.end())
                            != negations(alignment.second(), s.otherStart(), s.otherEnd())) {
                return true;
            }
        }
        return false;
    }

    private long negations(List<Token> tokens, int start, int end) {
        return tokens.subList(start, end).stream()
                .filter(t -> wording.isNegation(t.form()))
                .count();
    }

    /** Every stretch in the written words; stretches that share a written word ({@code don't}) are one. */
    List<Difference> differences(int length, int otherLength) {
        List<Difference> out = new ArrayList<>();
        for (Stretch s : stretches) {
            Span mine = span(alignment.first(), s.start(), s.end(), length);
            Span theirs = span(alignment.second(), s.otherStart(), s.otherEnd(), otherLength);
            Difference.Kind kind = s.kept()
                    ? Difference.Kind.KEPT
                    : mine.isEmpty()
                            ? Difference.Kind.ADDED
                            : theirs.isEmpty() ? Difference.Kind.LEFT_OUT : Difference.Kind.CHANGED;
            out.add(new Difference(kind, mine, theirs));
        }
        return List.copyOf(out);
    }

    private static Span span(List<Token> tokens, int start, int end, int length) {
        if (start == end) {
            int place = start < tokens.size() ? tokens.get(start).span().start() : length;
            return Span.of(place, place);
        }
        return Span.of(
                tokens.get(start).span().start(), tokens.get(end - 1).span().end());
    }
}
