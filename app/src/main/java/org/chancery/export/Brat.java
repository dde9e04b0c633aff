package org.chancery.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.standing.Facts;
import org.chancery.standing.Piece;
import org.chancery.standing.UniqueNames;
import org.chancery.text.CodePoints;

/**
 * One article comes in, its standoff annotation goes out as brat reads it: text-bound annotations ({@code T}), relations ({@code R}), events ({@code E}),
 * attributes ({@code A}) and notes ({@code #}). A span that runs over a line end is cut there, as brat cuts it; the note says where, so that reading back
 * gives the span again.
 */
final class Brat {

    private final Entry entry;
    private final String text;
    private final CodePoints points;
    private final Map<String, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> contents = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private int bound;
    private int relations;
    private int occurrences;
    private int attributes;
    private int notes;

    private Brat(Entry entry) {
        this.entry = entry;
        text = entry.text();
        points = entry.points();
        UniqueNames.of(entry.dossier())
                .forEach((name, actor) -> names.put(actor.text("id").orElse(""), name));
    }

    static String of(Entry entry) {
        Brat brat = new Brat(entry);
        Finding.statements(entry).forEach(brat::statement);
        Finding.statements(entry).forEach(brat::chain);
        Finding.events(entry).forEach(brat::event);
        Finding.events(entry).forEach(brat::linked);
        return brat.lines.isEmpty() ? "" : String.join("\n", brat.lines) + "\n";
    }

    /** The content is what the others hang on. */
    private void statement(Finding s) {
        Json.Builder about = Json.object().put("record", s.record());
        s.text("speaker").ifPresent(a -> about.put("speaker", actor(a)));
        List<String> addressees = s.json().texts("addressees");
        if (!addressees.isEmpty()) {
            about.put(
                    "addressees",
                    Json.array(addressees.stream().map(this::actor).toList()));
        }
        s.text("channel").ifPresent(channel -> about.put("channel", channel));
        s.json().find("time").ifPresent(time -> about.put("time", time.value("date")));
        String content = bound("Content", s.pieces("content"), about);
        contents.put(s.id(), content);
        if (!s.pieces("cue").isEmpty()) {
            relation("HasCue", content, bound("Cue", s.pieces("cue"), Json.object()));
        }
        if (!s.pieces("source").isEmpty()) {
            relation("HasSource", content, bound("Source", s.pieces("source"), Json.object()));
        }
        List<Piece> time = s.json().within("time").pieces("span");
        if (!time.isEmpty()) {
            relation("HasTime", content, bound("Time", time, Json.object()));
        }
        attribute("Stance", content, s.text("stance"));
        attribute("Mode", content, s.text("mode"));
        attribute("Kind", content, s.text("kind"));
        mark("Doubtful", content, s.json().flag("doubtful"));
    }

    private void chain(Finding s) {
        relation("ReportedBy", contents, s.id(), contents, s.text("reported_by"));
    }

    private void event(Finding e) {
        String type = e.text("type").orElse("EVENT");
        String trigger = bound(type, e.pieces("trigger"), Json.object());
        StringBuilder line = new StringBuilder(type + ":" + trigger);
        parties(line, e, "actors", "Actor");
        parties(line, e, "recipients", "Recipient");
        List<Piece> date = e.json().within("date").pieces("spans");
        if (!date.isEmpty()) {
            line.append(" Date:").append(bound("Time", date, Json.object()));
        }
        List<Piece> place = e.json().within("place").pieces("span");
        if (!place.isEmpty()) {
            line.append(" Place:").append(bound("Place", place, placed(e.json().within("place"))));
        }
        int number = 0;
        for (Facts figure : shown(e.json().all("figures"))) {
            number++;
            line.append(" Figure")
                    .append(number == 1 ? "" : Integer.toString(number))
                    .append(':');
            line.append(bound("Figure", figure.pieces("span"), counted(figure)));
        }
        String id = "E" + ++occurrences;
        lines.add(id + "\t" + line);
        events.put(e.id(), id);
        attribute("Factuality", id, e.text("factuality"));
        attribute("EventMode", id, e.text("mode"));
        mark("Main", id, e.json().flag("main"));
        mark("Background", id, e.json().flag("background"));
        note(id, aboutEvent(e));
    }

    private Json.Builder aboutEvent(Finding e) {
        Json.Builder about = Json.object()
                .put("record", e.record())
                .put("cameo", e.text("cameo"))
                .put("contexts", e.value("contexts"))
                .put("confidence", e.value("confidence"));
        e.json().find("date").ifPresent(date -> about.put("date", date.value("date"))
                .put("date_basis", date.value("basis")));
        return about;
    }

    /** What leads from one annotation to another, once all are there. */
    private void linked(Finding e) {
        relation("OnWordOf", events, e.id(), contents, e.text("on_word_of"));
        relation("SameAs", events, e.id(), events, e.text("same_as"));
    }

    /** By the article's own ids; nothing where one of the two is not there. */
    private void relation(
            String type, Map<String, String> froms, String from, Map<String, String> tos, Optional<String> to) {
        String first = froms.get(from);
        String second = to.isPresent() ? tos.get(to.get()) : null;
        if (first != null && second != null) {
            relation(type, first, second);
        }
    }

    private void parties(StringBuilder line, Finding event, String side, String role) {
        int number = 0;
        for (Facts party : shown(event.json().all(side))) {
            number++;
            line.append(' ')
                    .append(role)
                    .append(number == 1 ? "" : Integer.toString(number))
                    .append(':');
            Json.Builder about = Json.object();
            party.text("actor").ifPresent(a -> about.put("actor", actor(a)));
            line.append(bound("Party", party.pieces("span"), about));
        }
    }

    /** Those that stand somewhere. */
    private static List<Facts> shown(List<Facts> some) {
        return some.stream().filter(f -> !f.pieces("span").isEmpty()).toList();
    }

    /** Who it is, by the name that the exchange format has. */
    private Json actor(String id) {
        Facts actor = entry.actor(id);
        return Json.object()
                .put("name", names.getOrDefault(id, id))
                .put("type", actor.value("type"))
                .put("country", actor.value("country"))
                .put("sector", actor.value("sector"))
                .build();
    }

    private static Json.Builder placed(Facts place) {
        return Json.object()
                .put("text", place.value("text"))
                .put("country", place.value("country"))
                .put("latitude", place.value("latitude"))
                .put("longitude", place.value("longitude"));
    }

    private Json.Builder counted(Facts figure) {
        Json.Builder about = Json.object()
                .put("kind", figure.value("kind"))
                .put("low", figure.value("low"))
                .put("high", figure.value("high"));
        figure.text("on_word_of")
                .ifPresent(word -> about.put("on_word_of", entry.records().getOrDefault(word, word)));
        return about;
    }

    /** A text-bound annotation, and a note where there is something to say of it; its id goes out. */
    private String bound(String type, List<Piece> pieces, Json.Builder about) {
        List<BratSpans.Cut> cuts = BratSpans.cut(pieces, text, points);
        String id = "T" + ++bound;
        lines.add(id + "\t" + type + " " + BratSpans.offsets(cuts) + "\t" + BratSpans.words(cuts, text, points));
        List<Json> joins = cuts.stream()
                .filter(BratSpans.Cut::goesOn)
                .map(cut -> Json.of(cut.start()))
                .toList();
        if (!joins.isEmpty()) {
            about.put("joins", Json.array(joins));
        }
        note(id, about);
        return id;
    }

    private void note(String target, Json.Builder about) {
        Json.Obj written = about.build();
        if (!written.members().isEmpty()) {
            lines.add("#" + ++notes + "\tAnnotatorNotes " + target + "\t"
                    + JsonWriter.line(written).replace("\u0085", "\\u0085"));
        }
    }

    private void relation(String type, String from, String to) {
        lines.add("R" + ++relations + "\t" + type + " Arg1:" + from + " Arg2:" + to);
    }

    private void attribute(String name, String target, Optional<String> value) {
        value.ifPresent(v -> lines.add("A" + ++attributes + "\t" + name + " " + target + " " + BratConf.value(v)));
    }

    private void mark(String name, String target, boolean isSo) {
        if (isSo) {
            lines.add("A" + ++attributes + "\t" + name + " " + target);
        }
    }
}
