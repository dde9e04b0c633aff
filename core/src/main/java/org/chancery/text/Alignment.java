package org.chancery.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a derived text came out of an original one: runs that are equal and runs that were replaced, in order.
 *
 * <p>Any span of either text maps to the other. Deletions are exact: a span beside a deleted stretch does not swallow it. A span that
 * touches a replaced run maps to the whole of that run's other side, since letters inside it have no partner of their own.
 * Two alignments compose with {@link #andThen}.
 */
public final class Alignment {

    /** One run: {@code original} characters of the original stand for {@code derived} characters of the derived text. */
    private record Run(int original, int derived, int originalLength, int derivedLength, boolean equal) {
        int originalEnd() {
            return original + originalLength;
        }

        int derivedEnd() {
            return derived + derivedLength;
        }
    }

    /** A run by its lengths alone: what an alignment is written down as. */
    public record Step(int originalLength, int derivedLength, boolean equal) {}

    private final List<Run> runs;

    private Alignment(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    public static Alignment identity(int length) {
        return new Builder().equal(length).build();
    }

    /** The runs in order; a {@link Builder} that is given them one by one builds an equal alignment. */
    public List<Step> steps() {
        return runs.stream()
                .map(r -> new Step(r.originalLength, r.derivedLength, r.equal))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Alignment a && runs.equals(a.runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    public int originalLength() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).originalEnd();
    }

    public int derivedLength() {
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).derivedEnd();
    }

    /** The stretch of the original text that the derived span stands for. */
    public Span toOriginal(Span derived) {
        return map(derived, true);
    }

    /** The stretch of the derived text that came of the original span; empty where all of it was deleted. */
    public Span toDerived(Span original) {
        return map(original, false);
    }

    private Span map(Span span, boolean fromDerived) {
        int length = fromDerived ? derivedLength() : originalLength();
        if (span.end() > length) {
            throw new IllegalArgumentException(span + " outside a text of length " + length);
        }
        if (span.isEmpty()) {
            int at = mapPoint(span.start(), fromDerived);
            return new Span(at, at);
        }
        int start = -1;
        int end = -1;
        for (int i = firstRunEndingAfter(span.start(), fromDerived); i < runs.size(); i++) {
            Run run = runs.get(i);
            int from = fromDerived ? run.derived : run.original;
            int fromEnd = fromDerived ? run.derivedEnd() : run.originalEnd();
            if (from >= span.end()) {
                break;
            }
            int to = fromDerived ? run.original : run.derived;
            int toEnd = fromDerived ? run.originalEnd() : run.derivedEnd();
            if (fromEnd == from || (toEnd == to && !run.equal)) {
                continue; // nothing on this side, or nothing on the other
            }
            int s = run.equal ? to + Math.max(0, span.start() - from) : to;
            int e = run.equal ? to + Math.min(fromEnd, span.end()) - from : toEnd;
            start = start < 0 ? s : start;
            end = e;
        }
        if (start < 0) {
            int at = mapPoint(span.start(), fromDerived);
            return new Span(at, at);
        }
        return new Span(start, end);
    }

    private int mapPoint(int at, boolean fromDerived) {
        int i = firstRunEndingAfter(at, fromDerived);
        if (i == runs.size()) {
            return fromDerived ? originalLength() : derivedLength();
        }
        Run run = runs.get(i);
        int from = fromDerived ? run.derived : run.original;
        int to = fromDerived ? run.original : run.derived;
        return run.equal ? to + Math.max(0, at - from) : to;
    }

    private int firstRunEndingAfter(int at, boolean fromDerived) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            Run run = runs.get(mid);
            if ((fromDerived ? run.derivedEnd() : run.originalEnd()) > at) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** This alignment followed by one whose original is this one's derived text: from the first text to the last. */
    public Alignment andThen(Alignment next) {
        if (next.originalLength() != derivedLength()) {
            throw new IllegalArgumentException("a derived text of length " + derivedLength()
                    + " does not meet an original of length " + next.originalLength());
        }
        Composer composer = new Composer();
        int i = 0;
        int j = 0;
        int a = 0; // characters of run i already used, on its derived side
        int b = 0; // characters of run j already used, on its original side
        while (i < runs.size() || j < next.runs.size()) {
            Run first = i < runs.size() ? runs.get(i) : null;
            Run second = j < next.runs.size() ? next.runs.get(j) : null;
            if (first != null && first.derivedLength == 0) {
                composer.replace(first.originalLength, 0);
                i++;
                a = 0;
            } else if (second != null && second.originalLength == 0) {
                composer.replace(0, second.derivedLength);
                j++;
                b = 0;
            } else if (first == null || second == null) {
                throw new IllegalStateException("alignments of equal length ran out of step");
            } else {
                int n = Math.min(first.derivedLength - a, second.originalLength - b);
                boolean firstBegins = a == 0;
                boolean secondBegins = b == 0;
                if (first.equal && second.equal) {
                    composer.equal(n);
                } else {
                    int original = first.equal ? n : firstBegins ? first.originalLength : 0;
                    int derived = second.equal ? n : secondBegins ? second.derivedLength : 0;
                    boolean open = (!first.equal && a + n < first.derivedLength)
                            || (!second.equal && b + n < second.originalLength);
                    composer.join(original, derived, open);
                }
                a += n;
                b += n;
                if (a == first.derivedLength) {
                    i++;
                    a = 0;
                }
                if (b == second.originalLength) {
                    j++;
                    b = 0;
                }
            }
        }
        return composer.build();
    }

    /** Collects runs while composing; replaced runs that overlap one another melt into one. */
    private static final class Composer {
        private final Builder out = new Builder();
        private int original;
        private int derived;
        private boolean open;

        void equal(int n) {
            flush();
            out.equal(n);
        }

        void replace(int originalLength, int derivedLength) {
            if (open) {
                original += originalLength;
                derived += derivedLength;
            } else {
                out.replace(originalLength, derivedLength);
            }
        }

        void join(int originalLength, int derivedLength, boolean stillOpen) {
            original += originalLength;
            derived += derivedLength;
            open = stillOpen;
            if (!open) {
                flush();
            }
        }

        private void flush() {
            if (original > 0 || derived > 0) {
                out.replace(original, derived);
            }
            original = 0;
            derived = 0;
            open = false;
        }

        Alignment build() {
            flush();
            return out.build();
        }
    }

    /** Writes an alignment down from left to right. */
    public static final class Builder {
        private final List<Run> runs = new ArrayList<>();
        private int original;
        private int derived;

        /** The next {@code length} characters stand in both texts. */
        public Builder equal(int length) {
            if (length > 0) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.equal) {
                    runs.set(
                            runs.size() - 1,
                            new Run(
                                    last.original,
                                    last.derived,
                                    last.originalLength + length,
                                    last.derivedLength + length,
                                    true));
                } else {
                    runs.add(new Run(original, derived, length, length, true));
                }
                original += length;
                derived += length;
            }
            return this;
        }

        /** The next {@code originalLength} characters were replaced by {@code derivedLength}; either may be 0. */
        public Builder replace(int originalLength, int derivedLength) {
            if (originalLength < 0 || derivedLength < 0) {
                throw new IllegalArgumentException("no run of " + originalLength + " for " + derivedLength);
            }
            if (originalLength > 0 || derivedLength > 0) {
                runs.add(new Run(original, derived, originalLength, derivedLength, false));
                original += originalLength;
                derived += derivedLength;
            }
            return this;
        }

        /** All runs of another alignment, after what stands here already. */
        public Builder append(Alignment next) {
            for (Run run : next.runs) {
                if (run.equal) {
                    equal(run.originalLength);
                } else {
                    replace(run.originalLength, run.derivedLength);
                }
            }
            return this;
        }

        public Builder delete(int length) {
            return replace(length, 0);
        }

        public Builder insert(int length) {
            return replace(0, length);
        }

        public int originalLength() {
            return original;
        }

        public int derivedLength() {
            return derived;
        }

        public Alignment build() {
            return new Alignment(runs);
        }
    }
}
