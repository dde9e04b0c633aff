package org.chancery.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.source.Bytes;

/** Ledgers and dossiers made for tests, so small that a reader sees what is in them. */
final class Made {

    private Made() {}

    /** What an article of one statement and one event says. */
    record Story(String id, String outlet, String published, String uri, String speaker, String said, String mode) {

        static Story of(String id, String said) {
            return new Story(id, "Daily Test", "2024-05-01", "https://example.org/" + id, "Ada Okoye", said, "direct");
        }

        Story by(String otherOutlet, String otherDay) {
            return new Story(id, otherOutlet, otherDay, uri, speaker, said, mode);
        }
    }

    /** A text of two lines: who says it, and what; the event's trigger is the word {@code said}. */
    static Json.Obj dossier(Story story) {
        String text = story.speaker + " said: " + story.said + "\nNobody else spoke.";
        int cue = points(story.speaker) + 1;
        int content = cue + points("said: ");
        Json speaker = span(text, 0, points(story.speaker));
        Json said = span(text, content, content + points(story.said));
        Json statement = Json.object()
                .put("id", "s1")
                .put("speaker", "a1")
                .put("speaker_name", story.speaker)
                .put("doubtful", true)
                .put("confidence", Json.of(0.5))
                .put("source", Json.array(List.of(speaker)))
                .put("cue", Json.array(List.of(span(text, cue, cue + 4))))
                .put("content", Json.array(List.of(said)))
                .put("mode", story.mode)
                .put("kind", "speech")
                .put("stance", "denies")
                .put("addressees", Json.texts(List.of("a2")))
                .put("channel", story.uri.startsWith("https://example.org/") ? "telephone" : story.said)
                .put("reported_by", Json.nothing())
                .put("time", Json.nothing())
                .put("made_by", madeBy())
                .put("why", Json.texts(List.of("speaker: " + story.said)))
                .build();
        Json event = Json.object()
                .put("id", "e1")
                .put("trigger", span(text, cue, cue + 4))
                .put("type", "REJECT")
                .put("mode", Json.nothing())
                .put("contexts", Json.texts(List.of("diplomatic", "economic")))
                .put("cameo", "120")
                .put("cameo_label", "reject, unspecified")
                .put(
                        "quad_class",
                        Json.object()
                                .put("plover", 3)
                                .put("gdelt", 3)
                                .put("phoenix", 3)
                                .build())
                .put(
                        "intensity",
                        Json.object()
                                .put("plover", Json.of(-4.0))
                                .put("goldstein", Json.of(-4))
                                .build())
                .put("actors", Json.array(List.of(party("a1", story.speaker, speaker))))
                .put("recipients", Json.array(List.of(party("a2", story.outlet, said))))
                .put("factuality", "asserted")
                .put("main", true)
                .put("background", false)
                .put("on_word_of", Json.nothing())
                .put("date", Json.nothing())
                .put("place", Json.nothing())
                .put("figures", Json.array(List.of()))
                .put("same_as", Json.nothing())
                .put("confidence", Json.of(0.7))
                .put("grounds", Json.array(List.of()))
                .build();
        Json mention = Json.object()
                .put("span", speaker)
                .put("kind", "name")
                .put("actor", "a1")
                .put("confidence", Json.of(0.9))
                .put("why", story.said)
                .build();
        return Json.object()
                .put("format", DossierJson.FORMAT)
                .put(
                        "made_by",
                        Json.object()
                                .put("program", "chancery")
                                .put("version", DossierJson.VERSION)
                                .put("lexicons", Json.object().build())
                                .put("model", Json.nothing())
                                .build())
                .put("article", article(story, text))
                .put("text", text)
                .put("parts", Json.array(List.of()))
                .put("dropped", Json.array(List.of()))
                .put("actors", Json.array(List.of(actor("a1", story.speaker), actor("a2", story.outlet))))
                .put("mentions", Json.array(List.of(mention)))
                .put("statements", Json.array(List.of(statement)))
                .put("events", Json.array(List.of(event)))
                .put("notes", Json.array(List.of()))
                .build();
    }

    private static Json article(Story story, String text) {
        String hash = Bytes.utf8(text).sha256();
        return Json.object()
                .put("id", story.id)
                .put("place", story.id)
                .put("uri", story.uri)
                .put("headline", found(story.said))
                .put("author", found(story.speaker))
                .put("outlet", found(story.outlet))
                .put("published", found(story.published))
                .put("modified", Json.nothing())
                .put("language", found("en"))
                .put(
                        "is_article",
                        Json.object()
                                .put("value", true)
                                .put("rule", "given")
                                .put("reason", "")
                                .build())
                .put("charset", "UTF-8")
                .put("charset_evidence", "given")
                .put("page_sha256", hash)
                .put("text_sha256", hash)
                .put("extra", Json.object().put("section", story.said).build())
                .build();
    }

    private static Json found(String value) {
        return Json.object()
                .put("value", value)
                .put("evidence", "given")
                .put("confidence", 1)
                .build();
    }

    private static Json madeBy() {
        return Json.object()
                .put("sieve", "relation")
                .put("rule", "encoder")
                .put("rule_place", Json.nothing())
                .put("cue_place", Json.nothing())
                .build();
    }

    private static Json actor(String id, String name) {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("type", id.equals("a1") ? "person" : "organization")
                .put("country", "NGA")
                .put("sector", "GOV")
                .put("identity", Json.nothing())
                .put("roles", Json.texts(List.of("minister")))
                .put("why", Json.texts(List.of()))
                .build();
    }

    private static Json party(String id, String name, Json span) {
        return Json.object()
                .put("actor", id)
                .put("name", name)
                .put("span", span)
                .build();
    }

    private static Json span(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return Json.object()
                .put("start", start)
                .put("end", end)
                .put("words", text.substring(from, text.offsetByCodePoints(from, end - start)))
                .put("page", Json.array(List.of(Json.of(start), Json.of(end))))
                .build();
    }

    private static int points(String words) {
        return words.codePointCount(0, words.length());
    }

    static Path ledger(Path file, List<Json.Obj> dossiers) {
        try (Ledger ledger = Ledger.open(file);
                Writer writer = Writer.begin(ledger, "test", Json.object().build())) {
            dossiers.forEach(dossier -> writer.store(Stored.of(dossier)));
            writer.commit();
        }
        return file;
    }

    /** The samples, in another order and some of them read twice. */
    static Path samplesInDisorder(Path file, long seed) {
        List<Json.Obj> dossiers = new ArrayList<>(SampleLedger.dossiers());
        Collections.shuffle(dossiers, new Random(seed));
        for (int i = 0; i < dossiers.size(); i += 3) {
            ledger(file, dossiers.subList(i, Math.min(dossiers.size(), i + 3)));
        }
        return ledger(file, dossiers.subList(0, 2));
    }

    static String exported(Path file, Request request) throws java.io.IOException {
        StringBuilder out = new StringBuilder();
        try (Ledger ledger = Ledger.read(file)) {
            Exports.write(ledger, request, out::append);
        }
        return out.toString();
    }

    static Path exportedTo(Path file, Request request, Path folder) throws java.io.IOException {
        try (Ledger ledger = Ledger.read(file)) {
            Exports.folder(ledger, request, folder);
        }
        return folder;
    }
}
