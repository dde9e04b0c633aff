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

    /** @param words shows a stretch of the text so that its beginning and its end are seen */
    static List<String> lines(Evidence evidence, Function<Span, String> words) {
        List<String> lines = new ArrayList<>();
        lines.add("cue      " + number(evidence.cue()) + " by its words, " + number(evidence.real())
                + " with all that stands around it");
        lines.add(
                evidence.source() > 0
                        ? "source   " + number(evidence.source()) + " for the words chosen"
                        : "source   none chosen");
        others(evidence, "source", words, lines);
        lines.add("content  " + number(evidence.content()) + " for the words chosen");
        others(evidence, "content", words, lines);
        if (!evidence.runnersUp().isEmpty()) {
            lines.add("(“or”: what else it might have been; 0.50 would be as likely as the choice)");
        }
        return lines;
    }

    private static void others(Evidence evidence, String role, Function<Span, String> words, List<String> lines) {
        evidence.runnersUp().stream()
                .filter(r -> r.role().equals(role))
                .forEach(r -> lines.add("    or   " + number(r.chance()) + " for " + shown(r, words)));
    }

    private static String shown(Evidence.RunnerUp r, Function<Span, String> words) {
        return r.words().isEmpty() ? "none" : r.words().stream().map(words).collect(Collectors.joining(" + "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
