package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.attribution.Evidence;
import org.chancery.text.Span;

/** The encoder's part in an attribution comes in, lines that tell of it go out. */
final class EvidenceText {

    private EvidenceText() {}

    /** @param words shows a stretch of the text */
    static List<String> lines(Evidence evidence, Function<Span, String> words) {
        List<String> lines = new ArrayList<>();
        lines.add("cue      " + number(evidence.cue()) + " likely by its words, " + number(evidence.real())
                + " with all that stands around it");
        lines.add(
                evidence.source() > 0
                        ? "source   " + number(evidence.source()) + " likely"
                        : "source   none is likelier than any");
        evidence.runnersUp().stream()
                .filter(r -> r.role().equals("source"))
                .forEach(r -> lines.add("         " + other(r, words)));
        lines.add("content  " + number(evidence.content()) + " likely");
        evidence.runnersUp().stream()
                .filter(r -> r.role().equals("content"))
                .forEach(r -> lines.add("         " + other(r, words)));
        return lines;
    }

    private static String other(Evidence.RunnerUp r, Function<Span, String> words) {
        String shown =
                r.words().isEmpty() ? "none" : r.words().stream().map(words).collect(Collectors.joining(" … "));
        return "or " + shown + ", " + number(r.chance()) + " beside it";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
