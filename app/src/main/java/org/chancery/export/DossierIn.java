package org.chancery.export;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.source.Bytes;
import org.chancery.source.Failure;
import org.chancery.standing.Facts;

/** A dossier's line comes in; whether it may be stored goes out: its text has its hash, every span lies in it and has its words, every id leads to something. */
final class DossierIn {

    private static final String ADVICE =
            "take it from 'chancery read --format jsonl' or 'chancery export --format jsonl' as it came";

    private DossierIn() {}

    static boolean isDossier(Json.Obj line) {
        return line.text("format").equals(Optional.of(DossierJson.FORMAT));
    }

    static Json.Obj checked(Json.Obj line) throws Unreadable {
        Facts dossier = new Facts(line);
        String text =
                dossier.value("text").asText().orElseThrow(() -> new Unreadable("the dossier has no text", ADVICE));
        String hash = RecordIn.need(dossier.within("article"), "text_sha256");
        if (!Bytes.utf8(text).sha256().equals(hash)) {
            throw new Unreadable("the text's SHA-256 is not the " + hash + " that the dossier names", ADVICE);
        }
        RecordIn.need(dossier.within("article"), "id");
        StringBuilder wrong = new StringBuilder();
        LinesCheck.within(dossier, text, failure -> first(wrong, failure));
        if (!wrong.isEmpty()) {
            throw new Unreadable(wrong.toString(), ADVICE);
        }
        resolve(dossier);
        return line;
    }

    private static void first(StringBuilder wrong, Failure failure) {
        if (wrong.isEmpty()) {
            wrong.append(failure.problem());
        }
    }

    private static void resolve(Facts dossier) throws Unreadable {
        Set<String> actors = ids(dossier, "actors", "a");
        Set<String> statements = ids(dossier, "statements", "s");
        Set<String> events = ids(dossier, "events", "e");
        for (Facts s : dossier.all("statements")) {
            led(s, "speaker", actors);
            led(s, "reported_by", statements);
            for (String addressee : s.texts("addressees")) {
                led(s, addressee, actors, "an addressee");
            }
            if (s.pieces("content").isEmpty()) {
                throw new Unreadable(s.text("id").orElse("?") + " has no content", ADVICE);
            }
        }
        for (Facts e : dossier.all("events")) {
            led(e, "on_word_of", statements);
            led(e, "same_as", events);
            for (String side : java.util.List.of("actors", "recipients")) {
                for (Facts party : e.all(side)) {
                    led(e, party.text("actor").orElse(""), actors, side);
                }
            }
            for (Facts figure : e.all("figures")) {
                led(figure, "on_word_of", statements);
            }
        }
        for (Facts m : dossier.all("mentions")) {
            led(m, "actor", actors);
        }
    }

    private static Set<String> ids(Facts dossier, String list, String letter) throws Unreadable {
        Set<String> ids = new HashSet<>();
        for (Facts item : dossier.all(list)) {
            String id = RecordIn.need(item, "id");
            if (!id.matches(letter + "[0-9]{1,8}") || !ids.add(id)) {
                throw new Unreadable("'" + id + "' among the " + list + " is no id of its own", ADVICE);
            }
        }
        return ids;
    }

    private static void led(Facts from, String member, Set<String> known) throws Unreadable {
        Optional<String> id = from.text(member);
        if (id.isPresent()) {
            led(from, id.get(), known, member);
        }
    }

    private static void led(Facts from, String id, Set<String> known, String what) throws Unreadable {
        if (!known.contains(id)) {
            throw new Unreadable(
                    what + " of " + from.text("id").orElse("a finding") + " is '" + id + "', which is nowhere", ADVICE);
        }
    }
}
