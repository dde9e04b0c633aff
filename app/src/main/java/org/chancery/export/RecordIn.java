package org.chancery.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.standing.Facts;
import org.chancery.standing.Labels;
import org.chancery.text.Span;

/** A record in the exchange format comes in, what it says of its article goes out; what makes no sense is {@link Unreadable}. */
final class RecordIn {

    private static final String ADVICE = "docs/exports.md describes the exchange format";

    /** More than any article has; what claims more is no record. */
    private static final int MOST = 50_000;

    private RecordIn() {}

    static boolean isRecord(Json.Obj line) {
        return line.get("statements").isPresent()
                && line.get("text").isEmpty()
                && line.get("actors").isPresent();
    }

    static Incoming of(Json.Obj line) throws Unreadable {
        Facts record = new Facts(line);
        Map<String, Facts> actors = new LinkedHashMap<>();
        record.within("actors")
                .json()
                .members()
                .forEach((name, about) ->
                        actors.put(name, about.asObject().map(Facts::new).orElse(Facts.NONE)));
        List<Incoming.Said> said = new ArrayList<>();
        for (Facts s : few(record, "statements")) {
            said.add(said(s));
        }
        List<Incoming.Done> done = new ArrayList<>();
        for (Facts e : few(record, "events")) {
            done.add(done(e));
        }
        unique(said.stream().map(Incoming.Said::id).toList());
        unique(done.stream().map(Incoming.Done::id).toList());
        return new Incoming(need(record, "id"), need(record, "text_sha256"), actors, record.value("model"), said, done);
    }

    private static Incoming.Said said(Facts s) throws Unreadable {
        List<Span> content = spans(s, "content");
        if (content.isEmpty()) {
            throw new Unreadable("the statement " + need(s, "id") + " has no content", ADVICE);
        }
        return new Incoming.Said(
                need(s, "id"),
                s.text("speaker"),
                spans(s, "source"),
                spans(s, "cue"),
                content,
                one(s, "mode", "indirect", Labels.MODES),
                one(s, "kind", "speech", Labels.KINDS),
                one(s, "stance", "affirms", Labels.STANCES),
                s.texts("addressees"),
                s.text("channel"),
                s.flag("doubtful"),
                s.text("reported_by"),
                s.find("time").map(t -> new Incoming.Time(t.text("text"), Optional.empty(), t.value("date"))));
    }

    private static Incoming.Done done(Facts e) throws Unreadable {
        return new Incoming.Done(
                need(e, "id"),
                pair(e.value("trigger"), "the trigger of " + need(e, "id")),
                one(e, "type", "", Labels.TYPES),
                parties(e, "actors"),
                parties(e, "recipients"),
                one(e, "factuality", "asserted", Labels.FACTUALITIES),
                e.text("on_word_of"),
                e.text("same_as"),
                Optional.empty(),
                List.of(),
                e);
    }

    private static List<Incoming.Party> parties(Facts e, String side) {
        return e.texts(side).stream()
                .map(name -> new Incoming.Party(name, Optional.empty()))
                .toList();
    }

    private static List<Facts> few(Facts record, String member) throws Unreadable {
        List<Facts> all = record.all(member);
        if (all.size() > MOST) {
            throw new Unreadable("it has " + all.size() + " " + member + ", more than " + MOST, ADVICE);
        }
        return all;
    }

    private static void unique(List<String> ids) throws Unreadable {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new Unreadable("two findings have the id " + id, ADVICE);
            }
        }
    }

    static String need(Facts from, String member) throws Unreadable {
        return from.text(member).orElseThrow(() -> new Unreadable("'" + member + "' is missing", ADVICE));
    }

    /**
     * One of the known labels.
     *
     * @param otherwise where none is given; blank where one must be
     */
    private static String one(Facts from, String member, String otherwise, Set<String> known) throws Unreadable {
        String label = from.text(member).orElse(otherwise);
        if (!known.contains(label)) {
            throw new Unreadable(
                    member + " '" + label + "' of " + from.text("id").orElse("?") + " is none of "
                            + String.join(", ", known),
                    ADVICE);
        }
        return label;
    }

    private static List<Span> spans(Facts from, String member) throws Unreadable {
        List<Span> spans = new ArrayList<>();
        for (Json item : from.json().items(member)) {
            spans.add(pair(item, "the " + member + " of " + need(from, "id")));
        }
        return spans;
    }

    static Span pair(Json value, String what) throws Unreadable {
        List<Json> items = value.asItems();
        if (items.size() == 2 && items.get(0) instanceof Json.Num start && items.get(1) instanceof Json.Num end) {
            double s = start.value();
            double e = end.value();
            if (s >= 0 && s < e && e <= Integer.MAX_VALUE && s == Math.rint(s) && e == Math.rint(e)) {
                return new Span((int) s, (int) e);
            }
        }
        throw new Unreadable(what + " is no pair of whole numbers, start before end", ADVICE);
    }
}
