package org.chancery.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.standing.Piece;

/** A statement or event within its article: what tables, sheets and event files ask of it. */
record Finding(Entry entry, Facts json) {

    static List<Finding> statements(Entry entry) {
        return entry.statements().stream().map(s -> new Finding(entry, s)).toList();
    }

    static List<Finding> events(Entry entry) {
        return entry.events().stream().map(e -> new Finding(entry, e)).toList();
    }

    /** The columns with which every table of findings ends. */
    static List<Column<Finding>> closing() {
        return List.of(
                Column.text(
                        "verdicts",
                        "what reviewers decided and nobody took back: accept, reject, correct and the field; '; ' between them",
                        f -> Optional.ofNullable(f.entry().verdicts().get(f.record()))),
                Column.text(
                        "text_sha256",
                        "SHA-256 of the article's text in UTF-8, in which offsets count",
                        f -> Optional.of(f.entry().textHash())));
    }

    String id() {
        return json.text("id").orElse("");
    }

    String record() {
        return entry.record(json);
    }

    /** The smallest record id among the reports of the same; its own where there is no other. */
    String sameAs() {
        return entry.sameAs().getOrDefault(record(), record());
    }

    Optional<String> text(String member) {
        return json.text(member);
    }

    Json value(String member) {
        return json.value(member);
    }

    List<Piece> pieces(String member) {
        return json.pieces(member);
    }

    /** Where the first piece begins; -1 where there is none. */
    int start(String member) {
        return Piece.cover(pieces(member)).map(Piece::start).orElse(-1);
    }

    int end(String member) {
        return Piece.cover(pieces(member)).map(Piece::end).orElse(-1);
    }

    Optional<String> words(String member) {
        return Optional.of(Piece.words(pieces(member))).filter(w -> !w.isEmpty());
    }

    /** {@code 10-25 31-40}, in code points. */
    Optional<String> spans(String member) {
        return Optional.of(pieces(member).stream()
                        .map(p -> p.start() + "-" + p.end())
                        .collect(Collectors.joining(" ")))
                .filter(s -> !s.isEmpty());
    }

    Optional<Facts> speaker() {
        return text("speaker").map(entry::actor);
    }

    Optional<String> speakerName() {
        return text("speaker").map(entry::actorName);
    }

    /** Actors' ids of a side of an event. */
    List<String> side(String side) {
        return json.all(side).stream().flatMap(p -> p.text("actor").stream()).toList();
    }

    /** A field of several actors, {@code "; "} between them, an empty place where one has none; empty where nobody is. */
    Optional<String> each(List<String> actors, Function<String, String> field) {
        return actors.isEmpty()
                ? Optional.empty()
                : Optional.of(actors.stream().map(field).collect(Collectors.joining("; ")));
    }

    String of(String actor, String field) {
        return entry.actor(actor).text(field).orElse("");
    }

    /** The speaker of the statement that an event stands on. */
    Optional<String> wordOf() {
        return text("on_word_of")
                .flatMap(entry::statement)
                .flatMap(s -> s.text("speaker"))
                .map(entry::actorName);
    }

    /** {@code dead 12-15}, {@code dead 12-} where the text leaves the end open, whose word it is behind it. */
    Optional<String> figures() {
        return Optional.of(json.all("figures").stream().map(this::figure).collect(Collectors.joining("; ")))
                .filter(f -> !f.isEmpty());
    }

    private String figure(Facts f) {
        return f.text("kind").orElse("") + " " + plain(f.value("low")) + "-" + plain(f.value("high"))
                + entry.record(f, "on_word_of").map(w -> " (" + w + ")").orElse("");
    }

    /** A cell's value as text; null as nothing. */
    static String plain(Json value) {
        if (value instanceof Json.Num n) {
            return n.literal();
        }
        if (value instanceof Json.Bool b) {
            return Boolean.toString(b.value());
        }
        return value.asText().orElse("");
    }
}
