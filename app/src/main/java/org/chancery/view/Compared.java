package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.duplicates.Difference;
import org.chancery.duplicates.Quotation;
import org.chancery.duplicates.QuotationJudge;
import org.chancery.duplicates.Who;
import org.chancery.text.Span;

/** Two versions of the same words, side by side: each whole, in bits, with those marked that the other has not or has otherwise. */
public record Compared(List<Bit> first, List<Bit> second) {

    /** Some words, and whether the other version has them otherwise or not at all. */
    public record Bit(String words, boolean other) {}

    public Compared {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    static Compared of(QuotationJudge judge, String first, String second) {
        Quotation a = new Quotation(1, Who.unknown(), Optional.empty(), List.of(first));
        Quotation b = new Quotation(2, Who.unknown(), Optional.empty(), List.of(second));
        List<Difference> differences = judge.differences(a, b).stream()
                .filter(d -> d.kind() != Difference.Kind.KEPT)
                .toList();
        return new Compared(
                bits(first, differences.stream().map(Difference::first).toList()),
                bits(second, differences.stream().map(Difference::second).toList()));
    }

    /** Whether not a word is another. */
    public boolean isEqual() {
        return first.stream().noneMatch(Bit::other) && second.stream().noneMatch(Bit::other);
    }

    private static List<Bit> bits(String text, List<Span> other) {
        List<Bit> bits = new ArrayList<>();
        int at = 0;
        for (Span span : other) {
            if (span.isEmpty() || span.start() < at) {
                continue;
            }
            if (span.start() > at) {
                bits.add(new Bit(text.substring(at, span.start()), false));
            }
            bits.add(new Bit(span.in(text), true));
            at = span.end();
        }
        if (at < text.length()) {
            bits.add(new Bit(text.substring(at), false));
        }
        return bits;
    }
}
