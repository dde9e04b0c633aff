package org.chancery.export;

import static org.chancery.export.Column.number;
import static org.chancery.export.Column.text;
import static org.chancery.export.Column.whole;
import static org.chancery.export.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.standing.Piece;

/** The tables of spans: everything that statements and events rest on, and every mention of somebody. */
final class SpanTables {

    private static final String HASH = "SHA-256 of the article's text in UTF-8, in which offsets count";

    private SpanTables() {}

    /** A piece of a record's field. */
    private record Part(Finding of, String role, int number, Optional<String> actor, Piece piece) {}

    private record Named(Entry entry, Facts json, Piece piece) {}

    static Table<?> spans() {
        List<Column<Part>> columns = new ArrayList<>();
        columns.add(text(
                "article_id", "the article's id", p -> Optional.of(p.of.entry().name())));
        columns.add(text("record_id", "the statement or event that rests on it", p -> Optional.of(p.of.record())));
        columns.add(text(
                "role",
                "of a statement: content, cue, source, time; of an event: trigger, actor, recipient, date, place, figure",
                p -> Optional.of(p.role)));
        columns.add(whole("piece", "1, 2 … among those of the same role", p -> Json.of(p.number)));
        columns.add(text("actor_key", "whom it names, of an actor or recipient", p -> p.actor.map(p.of.entry()::key)));
        columns.addAll(Table.offsets("", "the piece", p -> p.of.entry(), p -> p.piece.start(), p -> p.piece.end()));
        columns.add(words("words", "the words themselves", p -> Optional.of(p.piece.words())));
        columns.add(text("text_sha256", HASH, p -> Optional.of(p.of.entry().textHash())));
        return new Table<>(
                "spans",
                "Where each field of a record stands in its article: a row for each piece.",
                List.of("record_id", "role", "piece"),
                columns,
                SpanTables::parts);
    }

    static Table<?> mentions() {
        List<Column<Named>> columns = new ArrayList<>();
        columns.add(text("article_id", "the article's id", m -> Optional.of(m.entry.name())));
        columns.addAll(Table.offsets("", "the mention", Named::entry, m -> m.piece.start(), m -> m.piece.end()));
        columns.add(words("words", "the words themselves", m -> Optional.of(m.piece.words())));
        columns.add(text("kind", "name, role, pronoun, handle, country or description", m -> m.json.text("kind")));
        columns.add(text("actor_key", "who is meant; empty where the article does not tell", m -> m.json.text("actor")
                .map(m.entry::key)));
        columns.add(text("actor", "that actor's name", m -> m.json.text("actor").map(m.entry::actorName)));
        columns.add(number("confidence", "from 0 to 1", m -> m.json.value("confidence")));
        columns.add(text("text_sha256", HASH, m -> Optional.of(m.entry.textHash())));
        return new Table<>(
                "mentions",
                "Every place where an article names or means somebody.",
                List.of("article_id", "start", "end"),
                columns,
                SpanTables::named);
    }

    private static List<Named> named(Entry entry) {
        return entry.dossier().all("mentions").stream()
                .flatMap(m -> m.pieces("span").stream().map(piece -> new Named(entry, m, piece)))
                .toList();
    }

    private static List<Part> parts(Entry entry) {
        List<Part> parts = new ArrayList<>();
        for (Finding s : Finding.statements(entry)) {
            for (String role : List.of("content", "cue", "source")) {
                add(parts, s, role, s.pieces(role));
            }
            add(parts, s, "time", s.json().within("time").pieces("span"));
        }
        for (Finding e : Finding.events(entry)) {
            add(parts, e, "trigger", e.pieces("trigger"));
            party(parts, e, "actor", "actors");
            party(parts, e, "recipient", "recipients");
            add(parts, e, "date", e.json().within("date").pieces("spans"));
            add(parts, e, "place", e.json().within("place").pieces("span"));
            add(
                    parts,
                    e,
                    "figure",
                    e.json().all("figures").stream()
                            .flatMap(f -> f.pieces("span").stream())
                            .toList());
        }
        return parts;
    }

    private static void add(List<Part> parts, Finding of, String role, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(new Part(of, role, i + 1, Optional.empty(), pieces.get(i)));
        }
    }

    private static void party(List<Part> parts, Finding event, String role, String side) {
        int number = 0;
        for (Facts party : event.json().all(side)) {
            for (Piece piece : party.pieces("span")) {
                parts.add(new Part(event, role, ++number, party.text("actor"), piece));
            }
        }
    }
}
