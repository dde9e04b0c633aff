package org.chancery.view;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.attribution.Attribution;
import org.chancery.event.Event;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/**
 * All that one reading found in an article, as it was stored. Spans count UTF-16 units of {@code text}; ids ({@code s5}, {@code e2}, {@code a7}) belong to this
 * reading alone.
 *
 * @param about what is known of the article, each with what it rests on
 * @param dropped what stood on the page and was left out of the text
 * @param cast by id
 * @param model that read; empty where rules alone did
 */
public record Reading(
        String text,
        List<Known> about,
        Verdict verdict,
        List<Part> parts,
        List<Dropped> dropped,
        Map<String, Member> cast,
        List<Mention> mentions,
        List<Said> said,
        List<Done> done,
        List<Remark> notes,
        Optional<String> model) {

    /** What is known of the article: {@code headline}, {@code author}, {@code outlet}, {@code published} … */
    public record Known(String what, String value, String evidence, double confidence) {}

    /** Whether it is an article at all, and why that is thought. */
    public record Verdict(boolean article, String rule, String reason) {}

    /** A stretch of the text and what it is: {@code headline}, {@code body}, {@code caption} … */
    public record Part(String kind, Span span) {}

    /** Words of the page that are not in the text. */
    public record Dropped(String kind, String words, String rule) {}

    /** Somebody in the article. */
    public record Member(
            String id,
            String name,
            String type,
            Optional<String> country,
            Optional<String> sector,
            Optional<String> identity,
            List<String> roles,
            List<String> why) {}

    /** Words that stand for somebody; for nobody known where {@code member} is empty. */
    public record Mention(Span span, String kind, Optional<String> member, double confidence, String why) {}

    /** What found a statement. */
    public record MadeBy(String sieve, String rule, Optional<String> rulePlace, Optional<String> cuePlace) {}

    /** The words that tell a day, and the day where they tell one. */
    public record Day(Span span, Optional<String> date) {}

    /** A statement. */
    public record Said(
            String id,
            Optional<String> speaker,
            boolean doubtful,
            double confidence,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            Attribution.Mode mode,
            String kind,
            Statement.Stance stance,
            List<String> addressees,
            Optional<String> channel,
            Optional<String> reportedBy,
            Optional<Day> time,
            MadeBy madeBy,
            List<String> why) {}

    /** One side's member and the words that name him. */
    public record Party(String member, Span span) {}

    /** When, what that rests on, and the words. */
    public record When(String date, String basis, List<Span> spans) {}

    /** Where, in the article's words. */
    public record Where(
            Span span, String text, Optional<String> country, Optional<String> latitude, Optional<String> longitude) {}

    /** How many dead, held, taking part; {@code high} is empty where the text leaves it open. */
    public record Figure(String kind, long low, OptionalLong high, Span span, Optional<String> onWordOf, String why) {}

    /** What one field rests on; no spans where it rests on there being none. */
    public record Ground(String field, List<Span> spans, String rule) {}

    /** What an event is called in the ontologies. */
    public record Code(
            Event.Type type,
            Optional<String> mode,
            List<String> contexts,
            Optional<String> cameo,
            Optional<String> cameoLabel) {}

    /** An event. */
    public record Done(
            String id,
            Span trigger,
            Code code,
            List<Party> actors,
            List<Party> recipients,
            Event.Factuality factuality,
            boolean main,
            boolean background,
            Optional<String> onWordOf,
            Optional<When> date,
            Optional<Where> place,
            List<Figure> figures,
            Optional<String> sameAs,
            double confidence,
            List<Ground> grounds) {}

    /** What was odd about reading it. */
    public record Remark(String code, String message, Optional<Span> span) {}

    public Reading {
        about = List.copyOf(about);
        parts = List.copyOf(parts);
        dropped = List.copyOf(dropped);
        cast = Map.copyOf(cast);
        mentions = List.copyOf(mentions);
        said = List.copyOf(said);
        done = List.copyOf(done);
        notes = List.copyOf(notes);
    }

    public Optional<Said> said(String id) {
        return said.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Done> done(String id) {
        return done.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Those who passed a statement on, the outermost first, itself last; never twice the same. */
    public List<Said> chain(Said last) {
        ArrayDeque<Said> chain = new ArrayDeque<>(List.of(last));
        Optional<Said> next = last.reportedBy().flatMap(this::said);
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.addFirst(next.get());
            next = next.get().reportedBy().flatMap(this::said);
        }
        return List.copyOf(chain);
    }

    /** The words of several pieces. */
    public String words(List<Span> pieces) {
        return pieces.stream().map(p -> p.in(text)).collect(java.util.stream.Collectors.joining(" … "));
    }
}
