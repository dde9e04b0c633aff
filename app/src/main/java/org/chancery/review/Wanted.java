package org.chancery.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.event.Event;
import org.chancery.json.Json;
import org.chancery.ledger.Decision;
import org.chancery.ledger.Records;
import org.chancery.ledger.Ref;
import org.chancery.standing.Verdict;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/**
 * How a reviewer would have a record: its span, and its other fields by their names, each as texts (one for most, several for names). What is not named is not
 * touched. The decisions that say so go out.
 *
 * @param words of a statement its {@code cue} and {@code source}
 */
public record Wanted(List<Span> span, Map<String, List<Span>> words, Map<String, List<String>> fields) {

    private static final Set<String> WORDS = Set.of("cue", "source");

    private static final List<String> ONE = List.of("speaker", "stance", "channel", "type", "factuality", "date");

    /** Its name as the text has it, and its country. */
    private static final String PLACE = "place";

    private static final List<String> MANY = List.of("addressees", "actors", "recipients");
    private static final int LONGEST = 300;
    private static final int MOST = 40;

    public Wanted(List<Span> span, Map<String, List<String>> fields) {
        this(span, Map.of(), fields);
    }

    public Wanted {
        span = List.copyOf(span);
        if (!WORDS.containsAll(words.keySet())) {
            throw new IllegalArgumentException("only cue and source have words of their own, not " + words.keySet());
        }
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
        Map<String, List<String>> kept = new LinkedHashMap<>();
        fields.forEach((field, values) -> kept.put(field, checked(field, values)));
        fields = java.util.Collections.unmodifiableMap(kept);
    }

    private static List<String> checked(String field, List<String> given) {
        List<String> values =
                given.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
        values = field.equals(PLACE) ? values : values.stream().distinct().toList();
        if (!ONE.contains(field) && !MANY.contains(field) && !field.equals(PLACE)) {
            throw new IllegalArgumentException("there is no field '" + field + "' to correct");
        }
        if (values.size() > (ONE.contains(field) ? 1 : field.equals(PLACE) ? 2 : MOST)
                || values.stream().anyMatch(v -> v.length() > LONGEST)) {
            throw new IllegalArgumentException("too much is given for " + field);
        }
        switch (field) {
            case "stance" -> known(Statement.Stance.class, field, values, false);
            case "type" -> known(Event.Type.class, field, values, true);
            case "factuality" -> known(Event.Factuality.class, field, values, false);
            case "date" -> values.forEach(Wanted::day);
            case PLACE -> values.stream().skip(1).forEach(Wanted::country);
            default -> {}
        }
        return values;
    }

    private static void day(String given) {
        String whole = given + "-01-01".substring(Math.min(6, Math.max(0, given.length() - 4)));
        try {
            if (given.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
                LocalDate.parse(whole);
                return;
            }
        } catch (DateTimeParseException e) {
            // no day of the calendar: said below
        }
        throw new IllegalArgumentException("a date is YYYY-MM-DD, YYYY-MM or YYYY, not '" + given + "'");
    }

    private static void country(String given) {
        if (!given.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a country is its three letters, such as NOR, not '" + given + "'");
        }
    }

    private static void known(Class<? extends Enum<?>> type, String field, List<String> values, boolean capital) {
        List<String> names = new ArrayList<>();
        for (Enum<?> one : type.getEnumConstants()) {
            names.add(capital ? one.name() : one.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (values.isEmpty() || !names.containsAll(values)) {
            throw new IllegalArgumentException(field + " is one of " + String.join(", ", names) + ", not " + values);
        }
    }

    /** The corrections that make of what is shown what is wanted; none where nothing differs. */
    List<Decision> corrections(ReadArticle article, Finding shown, Optional<String> reason) {
        List<Decision> decisions = new ArrayList<>();
        if (!span.isEmpty() && !span.equals(shown.span())) {
            decisions.add(correction(
                    article, shown.ref(), "span", spanJson(shown.ref().event()), reason));
        }
        words.forEach((role, spans) -> {
            if (!shown.ref().event() && !spans.equals(shown.spans(role))) {
                decisions.add(correction(article, shown.ref(), role, Finding.pairs(spans), reason));
            }
        });
        fields.forEach((field, values) -> {
            if (!now(shown, field).equals(values)) {
                decisions.add(correction(article, shown.ref(), field, json(field), reason));
            }
        });
        return decisions;
    }

    private static List<String> now(Finding shown, String field) {
        return field.equals(PLACE)
                ? shown.place()
                : MANY.contains(field)
                        ? shown.names(field)
                        : shown.text(field).stream().toList();
    }

    private static Decision correction(
            ReadArticle article, Ref ref, String field, Json value, Optional<String> reason) {
        return new Decision(
                article.name(),
                ref.kind(),
                ref.number(),
                Verdict.CORRECT.word(),
                Optional.of(field),
                Optional.of(value),
                reason);
    }

    private Json spanJson(boolean event) {
        return event ? Finding.pair(span.get(0)) : Finding.pairs(span);
    }

    /** Nobody is an empty text: a decision has a value. */
    private Json json(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        if (field.equals(PLACE)) {
            return values.isEmpty() ? Json.of("") : place(values);
        }
        return MANY.contains(field) ? Json.texts(values) : Json.of(values.isEmpty() ? "" : values.get(0));
    }

    private static Json place(List<String> values) {
        return Json.object()
                .put("text", values.get(0))
                .put("country", values.stream().skip(1).findFirst())
                .build();
    }

    private Json orNothing(String field) {
        return Json.of(fields.getOrDefault(field, List.of()).stream().findFirst());
    }

    /** The addition of a statement; cue and source may be empty. */
    Decision statement(ReadArticle article, List<Span> cue, List<Span> source, Optional<String> reason) {
        Ref ref = added(article, false);
        Json value = Json.object()
                .put("id", ref.written())
                .put("speaker", orNothing("speaker"))
                .put("source", Finding.pairs(source))
                .put("cue", Finding.pairs(cue))
                .put("content", Finding.pairs(span))
                .put("mode", Quoting.mode(article.words(span)))
                .put("addressees", Json.texts(fields.getOrDefault("addressees", List.of())))
                .put("channel", orNothing("channel"))
                .put("stance", fields.getOrDefault("stance", List.of("affirms")).get(0))
                .put("kind", "speech")
                .put("doubtful", false)
                .put("reported_by", Json.nothing())
                .put("nested", false)
                .put("time", Json.nothing())
                .build();
        return addition(article, ref, value, reason);
    }

    /** The addition of an event. */
    Decision event(ReadArticle article, Optional<String> reason) {
        Ref ref = added(article, true);
        Json value = Json.object()
                .put("id", ref.written())
                .put("trigger", Finding.pair(span.get(0)))
                .put("actors", Json.texts(fields.getOrDefault("actors", List.of())))
                .put("recipients", Json.texts(fields.getOrDefault("recipients", List.of())))
                .put("type", fields.getOrDefault("type", List.of("CONSULT")).get(0))
                .put("mode", Json.nothing())
                .put("cameo", Json.nothing())
                .put(
                        "factuality",
                        fields.getOrDefault("factuality", List.of("asserted")).get(0))
                .put("main", false)
                .put("background", false)
                .put("on_word_of", Json.nothing())
                .put("date", orNothing("date"))
                .put(
                        "place",
                        fields.getOrDefault(PLACE, List.of()).isEmpty()
                                ? Json.nothing()
                                : place(fields.getOrDefault(PLACE, List.of())))
                .put("same_as", Json.nothing())
                .build();
        return addition(article, ref, value, reason);
    }

    private Ref added(ReadArticle article, boolean event) {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("what is added has words");
        }
        return new Ref(event, Records.addition(article.name(), event ? "event" : "statement", span.toString()));
    }

    private static Decision addition(ReadArticle article, Ref ref, Json value, Optional<String> reason) {
        return new Decision(
                article.name(),
                ref.kind(),
                ref.number(),
                Verdict.ADD.word(),
                Optional.empty(),
                Optional.of(value),
                reason);
    }
}
