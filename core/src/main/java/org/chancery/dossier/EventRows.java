package org.chancery.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.actor.Actor;
import org.chancery.article.Found;
import org.chancery.event.Codes;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.json.JsonWriter;
import org.chancery.source.Bytes;
import org.chancery.statement.Statement;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * A dossier comes in, a flat row for each of its events goes out, for tables. Offsets are code points; a {@code ;} stands between several actors, contexts
 * or figures; a figure is {@code dead 12-15 (s4)}, {@code dead 12-} where the text leaves the end open.
 */
public final class EventRows {

    /** The names of the columns, in the order of every row. */
    public static final List<String> COLUMNS = List.of(
            "article_id",
            "published",
            "outlet",
            "uri",
            "event_id",
            "same_as",
            "type",
            "mode",
            "contexts",
            "cameo",
            "cameo_label",
            "quad_plover",
            "quad_gdelt",
            "quad_phoenix",
            "intensity_plover",
            "intensity_goldstein",
            "factuality",
            "main",
            "background",
            "actor_ids",
            "actors",
            "actor_countries",
            "actor_sectors",
            "recipient_ids",
            "recipients",
            "recipient_countries",
            "recipient_sectors",
            "on_word_of",
            "word_of",
            "date",
            "date_basis",
            "place",
            "place_country",
            "latitude",
            "longitude",
            "figures",
            "trigger_start",
            "trigger_end",
            "trigger",
            "confidence",
            "made_by",
            "model",
            "text_sha256",
            "extra");

    private final Dossier dossier;
    private final String text;
    private final CodePoints points;
    private final Names names;
    private final String hash;

    private EventRows(Dossier dossier) {
        this.dossier = dossier;
        text = dossier.article().words();
        points = CodePoints.of(text);
        names = new Names(dossier.cast().actors());
        hash = Bytes.utf8(text).sha256();
    }

    public static List<List<String>> of(Dossier dossier) {
        EventRows rows = new EventRows(dossier);
        return dossier.events().stream().map(rows::row).toList();
    }

    private List<String> row(Event e) {
        Codes.Weights weights = Codes.standard().weights(e.code());
        Span trigger = points.fromUtf16(e.trigger());
        return List.of(
                dossier.article().id(),
                dossier.article()
                        .published()
                        .map(Found::value)
                        .map(Object::toString)
                        .orElse(""),
                dossier.article().outlet().map(Found::value).orElse(""),
                dossier.article().uri().orElse(""),
                e.id(),
                e.sameAs().orElse(""),
                e.code().type().name(),
                e.code().mode().orElse(""),
                String.join("; ", e.code().contexts()),
                e.code().cameo(),
                Codes.standard().cameo(e.code().cameo()).map(Codes.Cameo::label).orElse(""),
                Integer.toString(weights.quadPlover()),
                weights.quadGdelt().isPresent()
                        ? Integer.toString(weights.quadGdelt().getAsInt())
                        : "",
                weights.quadPhoenix().isPresent()
                        ? Integer.toString(weights.quadPhoenix().getAsInt())
                        : "",
                Double.toString(weights.intensityPlover()),
                weights.goldstein().isPresent()
                        ? Double.toString(weights.goldstein().getAsDouble())
                        : "",
                e.factuality().label(),
                Boolean.toString(e.main()),
                Boolean.toString(e.background()),
                ids(e.actors()),
                joined(e.actors(), a -> names.of(a.id()).orElse("")),
                joined(e.actors(), a -> a.country().orElse("")),
                joined(e.actors(), a -> a.sector().orElse("")),
                ids(e.recipients()),
                joined(e.recipients(), a -> names.of(a.id()).orElse("")),
                joined(e.recipients(), a -> a.country().orElse("")),
                joined(e.recipients(), a -> a.sector().orElse("")),
                e.onWordOf().orElse(""),
                e.onWordOf().flatMap(this::speaker).orElse(""),
                e.date().map(When::date).orElse(""),
                e.date().map(When::basis).orElse(""),
                e.place().map(Where::text).orElse(""),
                e.place().flatMap(Where::country).orElse(""),
                e.place().flatMap(Where::latitude).map(Object::toString).orElse(""),
                e.place().flatMap(Where::longitude).map(Object::toString).orElse(""),
                e.figures().stream().map(EventRows::figure).collect(Collectors.joining("; ")),
                Integer.toString(trigger.start()),
                Integer.toString(trigger.end()),
                e.trigger().in(text),
                String.format(java.util.Locale.ROOT, "%.2f", e.confidence()),
                e.grounds().stream()
                        .filter(g -> g.field().equals("type"))
                        .map(Ground::rule)
                        .collect(Collectors.joining("; ")),
                dossier.model().orElse(""),
                hash,
                dossier.article().extra().members().isEmpty()
                        ? ""
                        : JsonWriter.line(dossier.article().extra()));
    }

    private Optional<String> speaker(String statement) {
        return dossier.statements().stream()
                .filter(s -> s.id().equals(statement))
                .findFirst()
                .flatMap(Statement::speaker)
                .flatMap(names::of);
    }

    private static String ids(List<Event.Party> parties) {
        return parties.stream().map(Event.Party::actor).collect(Collectors.joining("; "));
    }

    /** One entry for each actor, an empty one where the field is not known, so that columns of one side stay in step. */
    private String joined(List<Event.Party> parties, Function<Actor, String> field) {
        return parties.stream()
                .map(p -> dossier.cast().actor(p.actor()).map(field).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private static String figure(Toll toll) {
        return toll.kind().label() + " " + toll.low() + "-"
                + (toll.high().isPresent() ? toll.high().getAsLong() : "")
                + toll.word().map(w -> " (" + w + ")").orElse("");
    }
}
