package org.chancery.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Ref;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.chancery.view.Surroundings;

/**
 * A judged record as an example of a rule, in the notation of docs/writing-rules.md.
 *
 * @param line to be copied beneath a rule: {@code + {source:Falk} {cue:said} …} or {@code - Falk said …}
 * @param positive whether a rule must find it, or must not
 * @param file where rules of its kind lie
 * @param rule the rule that found it; empty of what a reviewer added
 * @param leftOut what could not be marked, in words
 */
public record Example(String line, boolean positive, String file, Optional<String> rule, List<String> leftOut) {

    private static final Set<String> QUOTING = Set.of("quotation", "turn", "headline");

    public Example {
        leftOut = List.copyOf(leftOut);
    }

    /** @param stands the record as it stands; empty where it was rejected */
    static Example of(Surroundings surroundings, ReadArticle article, Finding base, Optional<Finding> stands) {
        Finding shown = stands.orElse(base);
        Sentence sentence = Sentence.of(surroundings, article, shown.all());
        List<String> leftOut = new ArrayList<>();
        List<Marked.Label> labels = stands.isEmpty() ? List.of() : labels(article, shown, sentence.span(), leftOut);
        String printed = new Marked(sentence.words(), labels).print();
        Optional<String> by = Optional.ofNullable(article.made().get(base.id()))
                .map(ReadArticle.Made::rule)
                .filter(r -> !r.isBlank());
        return new Example(
                (stands.isPresent() ? "  + " : "  - ") + printed,
                stands.isPresent(),
                file(shown.ref(), by),
                by,
                leftOut);
    }

    private static String file(Ref ref, Optional<String> rule) {
        if (ref.event()) {
            return "events.rules";
        }
        return rule.filter(r -> QUOTING.contains(r.split("/", 2)[0])).isPresent()
                ? "quotations.rules"
                : "statements.rules";
    }

    private static List<Marked.Label> labels(ReadArticle article, Finding shown, Span around, List<String> leftOut) {
        List<Marked.Label> labels = new ArrayList<>();
        if (shown.ref().event()) {
            add(labels, article, "trigger", shown.spans("trigger"));
            side(labels, article, shown, "actors", "actor", leftOut);
            side(labels, article, shown, "recipients", "recipient", leftOut);
        } else {
            add(labels, article, "source", shown.spans("source"));
            add(labels, article, "cue", shown.spans("cue"));
            add(labels, article, "content", shown.spans("content"));
        }
        List<Marked.Label> within = new ArrayList<>();
        labels.sort(Comparator.comparing(Marked.Label::span));
        for (Marked.Label label : labels) {
            Optional<Span> crossed = within.stream()
                    .map(l -> l.span().shift(around.start()))
                    .filter(s -> s.overlaps(label.span()) && !s.contains(label.span()))
                    .findFirst();
            if (!around.contains(label.span()) || crossed.isPresent()) {
                leftOut.add(label.name() + " “" + label.span().in(article.text()) + "”");
            } else {
                within.add(new Marked.Label(label.name(), label.span().shift(-around.start())));
            }
        }
        return within;
    }

    private static void add(List<Marked.Label> labels, ReadArticle article, String name, List<Span> spans) {
        spans.forEach(s -> labels.add(new Marked.Label(name, article.points().toUtf16(s))));
    }

    /** A decision names an event's sides; where they stand is known of those that the program found. */
    private static void side(
            List<Marked.Label> labels,
            ReadArticle article,
            Finding shown,
            String side,
            String label,
            List<String> leftOut) {
        List<ReadArticle.Party> parties = article.parties().getOrDefault(shown.id(), List.of());
        for (String name : shown.names(side)) {
            Optional<Span> place = parties.stream()
                    .filter(p -> p.name().equals(name))
                    .map(ReadArticle.Party::span)
                    .findFirst();
            place.ifPresentOrElse(
                    s -> add(labels, article, label, List.of(s)),
                    () -> leftOut.add(label + " " + name + " (mark the words yourself)"));
        }
    }
}
