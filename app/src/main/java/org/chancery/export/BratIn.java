package org.chancery.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.standing.Labels;
import org.chancery.standing.UniqueNames;
import org.chancery.text.Span;

/**
 * One article's annotation comes in, what it says goes out. What annotators added without a note is read as far as it goes: the speaker is whoever the
 * older reading has mentioned in the source, nobody where it knows nobody there.
 */
final class BratIn {

    private final BratLines lines;
    private final Facts before;
    private final Map<String, Facts> actors = new LinkedHashMap<>();
    private final Map<String, String> byRecord = new HashMap<>();
    private final Map<String, String> nameOf = new HashMap<>();

    private BratIn(BratLines lines, Facts before) {
        this.lines = lines;
        this.before = before;
        UniqueNames.of(before).forEach((name, actor) -> {
            nameOf.put(actor.text("id").orElse(""), name);
            actors.put(name, actor);
        });
    }

    /** @param before the reading it comes back to */
    static Incoming of(String article, String textHash, List<String> annotation, Facts before) throws Unreadable {
        return new BratIn(BratLines.of(annotation), before).all(article, textHash);
    }

    private Incoming all(String article, String textHash) throws Unreadable {
        List<BratLines.Bound> contents = lines.bounds.values().stream()
                .filter(b -> b.type().equals("Content") && !b.spans().isEmpty())
                .sorted(Comparator.comparingInt(b -> b.spans().get(0).start()))
                .toList();
        contents.forEach(c -> lines.note(c.id()).text("record").ifPresent(record -> byRecord.put(record, c.id())));
        List<Incoming.Said> said = new ArrayList<>();
        for (BratLines.Bound content : contents) {
            said.add(said(content));
        }
        List<Incoming.Done> done = new ArrayList<>();
        for (BratLines.Happening happening : lines.happenings.values().stream()
                .filter(h -> !lines.spans(h.trigger()).isEmpty())
                .sorted(Comparator.comparingInt(
                        h -> lines.spans(h.trigger()).get(0).start()))
                .toList()) {
            done.add(done(happening));
        }
        Json model = before.within("made_by").value("model");
        return new Incoming(article, textHash, actors, model, said, done);
    }

    private Incoming.Said said(BratLines.Bound content) throws Unreadable {
        String id = content.id();
        Facts note = lines.note(id);
        List<Span> source = lines.led("HasSource", id).map(lines::spans).orElse(List.of());
        List<String> addressees =
                note.all("addressees").stream().flatMap(a -> named(a).stream()).toList();
        Optional<Span> time = lines.led("HasTime", id).map(lines::spans).flatMap(s -> s.stream()
                .findFirst());
        Optional<String> speaker = note.find("speaker").flatMap(this::named);
        return new Incoming.Said(
                id,
                speaker.or(() -> note.json().members().isEmpty() ? mentioned(source) : Optional.empty()),
                source,
                lines.led("HasCue", id).map(lines::spans).orElse(List.of()),
                content.spans(),
                one(id, "Mode", "indirect", Labels.MODES),
                one(id, "Kind", "speech", Labels.KINDS),
                one(id, "Stance", "affirms", Labels.STANCES),
                addressees,
                note.text("channel"),
                lines.isMarked(id, "Doubtful"),
                lines.led("ReportedBy", id),
                time.map(span -> new Incoming.Time(Optional.empty(), Optional.of(span), note.value("time"))));
    }

    private Incoming.Done done(BratLines.Happening h) throws Unreadable {
        Facts note = lines.note(h.id());
        if (!Labels.TYPES.contains(h.type())) {
            throw new Unreadable(h.id() + " is of the type " + h.type() + ", which PLOVER does not have", "");
        }
        Optional<String> place = role(h, "Place").stream().findFirst();
        Json.Builder rest = Json.object()
                .put("mode", lines.attribute(h.id(), "EventMode"))
                .put("contexts", Json.array(note.json().items("contexts")))
                .put("cameo", note.value("cameo"))
                .put("confidence", note.value("confidence"))
                .put("main", lines.isMarked(h.id(), "Main"))
                .put("background", lines.isMarked(h.id(), "Background"))
                .put("date", note.value("date"))
                .put("date_basis", note.value("date_basis"))
                .put("place", place.map(p -> (Json) lines.note(p).json()).orElseGet(Json::nothing))
                .put(
                        "figures",
                        Json.array(role(h, "Figure").stream().map(this::figure).toList()));
        return new Incoming.Done(
                h.id(),
                Span.cover(lines.spans(h.trigger())),
                h.type(),
                parties(h, "Actor"),
                parties(h, "Recipient"),
                one(h.id(), "Factuality", "asserted", Labels.FACTUALITIES),
                lines.led("OnWordOf", h.id()),
                lines.led("SameAs", h.id()),
                place.map(lines::spans).filter(s -> !s.isEmpty()).map(Span::cover),
                role(h, "Date").stream().flatMap(d -> lines.spans(d).stream()).toList(),
                new Facts(rest.build()));
    }

    private static List<String> role(BratLines.Happening h, String role) {
        return h.roles().stream()
                .filter(r -> r.getKey().equals(role))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Incoming.Party> parties(BratLines.Happening h, String role) {
        List<Incoming.Party> parties = new ArrayList<>();
        for (String bound : role(h, role)) {
            List<Span> spans = lines.spans(bound);
            Optional<String> name =
                    lines.note(bound).find("actor").flatMap(this::named).or(() -> mentioned(spans));
            name.ifPresent(n -> parties.add(
                    new Incoming.Party(n, spans.isEmpty() ? Optional.empty() : Optional.of(Span.cover(spans)))));
        }
        return parties;
    }

    private Json figure(String bound) {
        Facts note = lines.note(bound);
        Span span = Span.cover(lines.spans(bound));
        return Json.object()
                .put("kind", note.value("kind"))
                .put("low", note.value("low"))
                .put("high", note.value("high"))
                .put("span", Json.array(List.of(Json.of(span.start()), Json.of(span.end()))))
                .put("on_word_of", note.text("on_word_of").flatMap(r -> Optional.ofNullable(byRecord.get(r))))
                .build();
    }

    /** Somebody whom a note names; whoever is new joins the cast. */
    private Optional<String> named(Facts somebody) {
        Optional<String> name = somebody.text("name");
        name.ifPresent(n -> actors.putIfAbsent(n, somebody));
        return name;
    }

    /** Whoever the older reading has mentioned there. */
    private Optional<String> mentioned(List<Span> where) {
        return before.all("mentions").stream()
                .filter(m -> Base.spans(m, "span").stream()
                        .anyMatch(s -> where.stream().anyMatch(w -> w.contains(s))))
                .flatMap(m -> m.text("actor").stream())
                .flatMap(a -> Optional.ofNullable(nameOf.get(a)).stream())
                .findFirst();
    }

    private String one(String id, String name, String otherwise, Set<String> known) throws Unreadable {
        String label = lines.attribute(id, name).orElse(otherwise);
        if (!known.contains(label)) {
            throw new Unreadable(name + " '" + label + "' of " + id + " is none of " + String.join(", ", known), "");
        }
        return label;
    }
}
