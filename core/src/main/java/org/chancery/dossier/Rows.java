package org.chancery.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.actor.Actor;
import org.chancery.article.Found;
import org.chancery.json.JsonWriter;
import org.chancery.source.Bytes;
import org.chancery.statement.Statement;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * A dossier comes in, a flat row for each of its statements goes out, for tables. Offsets are code points; where there are several pieces,
 * {@code start} and {@code end} cover them and {@code spans} lists them.
 */
public final class Rows {

    /** The names of the columns, in the order of every row. */
    public static final List<String> COLUMNS = List.of(
            "article_id",
            "published",
            "outlet",
            "uri",
            "statement_id",
            "speaker_id",
            "speaker",
            "speaker_type",
            "speaker_country",
            "speaker_sector",
            "doubtful",
            "confidence",
            "mode",
            "kind",
            "stance",
            "channel",
            "addressees",
            "addressee_countries",
            "reported_by",
            "time",
            "time_date",
            "source_start",
            "source_end",
            "source",
            "cue_start",
            "cue_end",
            "cue",
            "content_start",
            "content_end",
            "content_spans",
            "content",
            "made_by",
            "model",
            "text_sha256",
            "extra");

    private Rows() {}

    public static List<List<String>> of(Dossier dossier) {
        String text = dossier.article().words();
        CodePoints points = CodePoints.of(text);
        String hash = Bytes.utf8(text).sha256();
        Names names = new Names(dossier.cast().actors());
        return dossier.statements().stream()
                .map(s -> row(dossier, s, text, points, names, hash))
                .toList();
    }

    private static List<String> row(
            Dossier dossier, Statement s, String text, CodePoints points, Names names, String hash) {
        Optional<Actor> speaker = s.speaker().flatMap(dossier.cast()::actor);
        List<Actor> addressees = s.addressees().stream()
                .flatMap(id -> dossier.cast().actor(id).stream())
                .toList();
        Function<List<Span>, Optional<Span>> cover =
                spans -> spans.isEmpty() ? Optional.empty() : Optional.of(points.fromUtf16(Span.cover(spans)));
        return List.of(
                dossier.article().id(),
                dossier.article()
                        .published()
                        .map(Found::value)
                        .map(Object::toString)
                        .orElse(""),
                dossier.article().outlet().map(Found::value).orElse(""),
                dossier.article().uri().orElse(""),
                s.id(),
                s.speaker().orElse(""),
                s.speaker().flatMap(names::of).orElse(""),
                speaker.map(a -> a.type().label()).orElse(""),
                speaker.flatMap(Actor::country).orElse(""),
                speaker.flatMap(Actor::sector).orElse(""),
                Boolean.toString(s.doubtful()),
                number(s.confidence()),
                s.mode().label(),
                s.kind().label(),
                s.stance().label(),
                s.channel().orElse(""),
                joined(addressees, a -> names.of(a.id()).orElse("")),
                joined(addressees, a -> a.country().orElse("")),
                s.reportedBy().orElse(""),
                s.time().map(Statement.Time::text).orElse(""),
                s.time().flatMap(Statement.Time::date).orElse(""),
                start(cover.apply(s.source())),
                end(cover.apply(s.source())),
                words(s.source(), text),
                start(cover.apply(s.cue())),
                end(cover.apply(s.cue())),
                words(s.cue(), text),
                start(cover.apply(s.content())),
                end(cover.apply(s.content())),
                points.fromUtf16(s.content()).stream()
                        .map(p -> p.start() + "-" + p.end())
                        .collect(Collectors.joining(" ")),
                words(s.content(), text),
                s.madeBy().sieve() + "/" + s.madeBy().rule(),
                dossier.model().orElse(""),
                hash,
                dossier.article().extra().members().isEmpty()
                        ? ""
                        : JsonWriter.line(dossier.article().extra()));
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }

    private static String joined(List<Actor> actors, Function<Actor, String> field) {
        return actors.stream().map(field).collect(Collectors.joining("; "));
    }

    private static String start(Optional<Span> span) {
        return span.map(s -> Integer.toString(s.start())).orElse("");
    }

    private static String end(Optional<Span> span) {
        return span.map(s -> Integer.toString(s.end())).orElse("");
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(s -> s.in(text)).collect(Collectors.joining(" … "));
    }
}
