package org.chancery.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.text.Span;

/** A statement of a dossier and what reviewers say of it come in, the statement as it stands goes out; or one that they added. */
final class StatementDecided {

    /** Why something is as it is: somebody said so. */
    static final String WHY = "decided in review";

    /** The sieve and rule of what was added. */
    private static final Json MADE_BY = Json.object()
            .put("sieve", "review")
            .put("rule", "added")
            .put("rule_place", Json.nothing())
            .put("cue_place", Json.nothing())
            .build();

    private final DossierText text;
    private final Cast cast;

    StatementDecided(DossierText text, Cast cast) {
        this.text = text;
        this.cast = cast;
    }

    /** Who kept it saw its speaker: he is no longer in doubt, unless reviewers differ. */
    Json.Obj corrected(Facts found, Settled settled) {
        Map<String, Json> members = new LinkedHashMap<>(found.json().members());
        if (!settled.isOpen()) {
            members.put("doubtful", Json.of(false));
        }
        settled.fields().forEach((field, value) -> put(members, field, value));
        if (!settled.fields().isEmpty()) {
            List<Json> why = new ArrayList<>(found.json().items("why"));
            why.add(Json.of(WHY + ": " + String.join(", ", settled.fields().keySet())));
            members.put("why", Json.array(why));
        }
        return new Json.Obj(members);
    }

    private void put(Map<String, Json> members, String field, Json value) {
        switch (field) {
            case "span", "content" -> spans(value).ifPresent(s -> members.put("content", s));
            case "cue", "source" -> members.put(field, spans(value).orElseGet(() -> Json.array(List.of())));
            case "speaker" -> speaker(members, Wish.text(value));
            case "addressees" -> members.put(field, cast.ids(Wish.texts(value)));
            case "stance" -> word(members, field, Labels.STANCES, value);
            case "mode" -> word(members, field, Labels.MODES, value);
            case "kind" -> word(members, field, Labels.KINDS, value);
            case "channel" -> members.put(field, Json.of(Wish.text(value)));
            default -> {} // of a kind that a statement does not have
        }
    }

    private static void word(Map<String, Json> members, String field, Set<String> known, Json value) {
        Wish.oneOf(known, value).ifPresent(v -> members.put(field, Json.of(v)));
    }

    private void speaker(Map<String, Json> members, Optional<String> name) {
        members.put("speaker", Json.of(cast.idOf(name)));
        members.put("speaker_name", Json.of(name));
        members.put("doubtful", Json.of(false));
        members.put("confidence", Json.of(1));
    }

    /** Empty where no words are named. */
    private Optional<Json> spans(Json value) {
        List<Span> spans = Wish.spans(value, text.length());
        return spans.isEmpty() ? Optional.empty() : Optional.of(text.spans(spans));
    }

    /** Empty where it has no words of this text. */
    Optional<Json.Obj> added(String id, Settled settled) {
        Facts record = new Facts(settled.added().orElse(Facts.NONE.json()));
        return spans(record.value("content")).map(content -> {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("id", Json.of(id));
            speaker(members, record.text("speaker"));
            members.put("source", spans(record.value("source")).orElseGet(() -> Json.array(List.of())));
            members.put("cue", spans(record.value("cue")).orElseGet(() -> Json.array(List.of())));
            members.put("content", content);
            members.put("mode", Json.of("indirect"));
            members.put("kind", Json.of("speech"));
            members.put("stance", Json.of("affirms"));
            List.of("mode", "kind", "stance").forEach(field -> put(members, field, record.value(field)));
            members.put("addressees", cast.ids(record.texts("addressees")));
            members.put("channel", Json.of(record.text("channel")));
            members.put("reported_by", Json.nothing());
            members.put("time", Json.nothing());
            members.put("made_by", MADE_BY);
            members.put("why", Json.texts(List.of(WHY + ": added")));
            settled.fields().forEach((field, value) -> put(members, field, value));
            return new Json.Obj(members);
        });
    }
}
