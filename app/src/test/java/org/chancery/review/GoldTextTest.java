package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.export.Exports;
import org.chancery.export.Form;
import org.chancery.export.Request;
import org.chancery.ingest.Ingest;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.chancery.score.GoldFiles;
import org.chancery.score.GoldRecord;
import org.chancery.score.RecordScore;
import org.chancery.score.RecordScorer;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;
import org.chancery.standing.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts whose characters are counted in several ways: line ends of two characters, a byte order mark, characters beyond the first 65,536. */
class GoldTextTest {

    private static final List<String> PARAGRAPHS = List.of(
            "Harbour master 🚢 Jonas Tell spoke in Tarvo on Tuesday. 𝔗he quay was wet.",
            "“The harbour will stay closed 🛑 until the last mine\nhas been cleared,” Tell said.",
            "Defence Minister Ilda Marenko told reporters that pilots 👩‍✈️ had found nine mines.",
            "Rebels attacked a patrol boat near Tarvo on Monday, killing three sailors.");
    private static final String PLAIN = String.join("\n\n", PARAGRAPHS) + "\n";

    @TempDir
    Path folder;

    private final Review review = new Review(Lexicon.english());
    private Path file = Path.of("");

    @BeforeEach
    void read() throws IOException {
        file = folder.resolve("texts.db");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Map<String, String> all = Map.of(
                "plain",
                PLAIN,
                "crlf",
                PLAIN.replace("\n", "\r\n"),
                "cr",
                PLAIN.replace("\n", "\r"),
                "mark",
                "\uFEFF" + PLAIN,
                "mark-crlf",
                "\uFEFF" + PLAIN.replace("\n", "\r\n"));
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> one : all.entrySet()) {
            Files.writeString(texts.resolve(one.getKey() + ".txt"), one.getValue());
            lines.append(JsonWriter.line(Json.object()
                            .put("id", "line-" + one.getKey())
                            .put("text", one.getValue())
                            .build()))
                    .append('\n');
        }
        Files.writeString(texts.resolve("lines.jsonl"), lines);
        try (Ledger ledger = Ledger.open(file);
                Inputs inputs = Sources.with(InputStream.nullInputStream()).open(List.of(texts.toString()))) {
            Ingest.run(
                    inputs,
                    Chancery.standard(),
                    Duplicates.of(Lexicon.english()),
                    ledger,
                    new Ingest.Settings(false, true, 1),
                    UnaryOperator.identity(),
                    () -> false,
                    new Watch());
        }
    }

    private static final class Watch implements Ingest.Watch {
        @Override
        public void failed(Failure failure) {
            throw new IllegalStateException(failure.problem());
        }

        @Override
        public void known(Capture capture) {}

        @Override
        public void kept(List<Outcome> outcomes) {}
    }

    /** Everything is right, in all articles. */
    private void judge(Ledger ledger) {
        for (String article : Sql.list(ledger.connection(), "SELECT name FROM article", r -> r.need("name"))) {
            for (Queue.Entry entry : review.queue(
                            ledger, new QueueQuestion(QueueQuestion.By.ARTICLE, article, new SampleQuestion(20, 1), 0))
                    .entries()) {
                review.item(ledger, entry.ref(), "Ana", false)
                        .map(item -> review.verdict(item, Verdict.ACCEPT, Optional.empty()))
                        .ifPresent(d -> new Sitting(ledger, "Ana").decide(List.of(d)));
            }
            new Sitting(ledger, "Ana").decide(List.of(review.readThrough(ledger, article)));
        }
    }

    private static List<Path> gold(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("gold"))) {
            return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** The words at a span of code points. */
    private static String words(String text, Json span) {
        List<Integer> ends =
                span.asItems().stream().map(n -> (int) ((Json.Num) n).value()).toList();
        return text.substring(text.offsetByCodePoints(0, ends.get(0)), text.offsetByCodePoints(0, ends.get(1)));
    }

    /** Of every statement its source, cue and content, of every event its trigger. */
    private static List<String> words(Json.Obj gold, String text) {
        List<String> words = new ArrayList<>();
        for (Json statement : gold.items("statements")) {
            for (String role : List.of("source", "cue", "content")) {
                statement.asObject().orElseThrow().items(role).forEach(span -> words.add(words(text, span)));
            }
        }
        for (Json event : gold.items("events")) {
            words.add(words(text, event.asObject().orElseThrow().get("trigger").orElseThrow()));
        }
        return words;
    }

    /** The same as the ledger has them, which counts in the text as it was read. */
    private static List<String> words(Ledger ledger, String article) {
        List<String> words = Sql.list(
                ledger.connection(),
                "SELECT substr(t.body, p.start + 1, p.\"end\" - p.start) AS words FROM article a JOIN version v ON v.id = a.current"
                        + " JOIN text t ON t.id = v.text JOIN statement s ON s.version = v.id JOIN statement_span p ON p.statement = s.id"
                        + " WHERE a.name = ? AND p.role IN ('source', 'cue', 'content') ORDER BY s.number,"
                        + " CASE p.role WHEN 'source' THEN 1 WHEN 'cue' THEN 2 ELSE 3 END, p.piece",
                row -> row.need("words"),
                article);
        words.addAll(Sql.list(
                ledger.connection(),
                "SELECT substr(t.body, e.start + 1, e.\"end\" - e.start) AS words FROM article a JOIN version v ON v.id = a.current"
                        + " JOIN text t ON t.id = v.text JOIN event e ON e.version = v.id WHERE a.name = ? ORDER BY e.number",
                row -> row.need("words"),
                article));
        return words;
    }

    @Test
    void gold_has_the_words_that_were_read_whatever_the_line_ends_and_characters() throws IOException {
        Path out = folder.resolve("gold");
        try (Ledger ledger = Ledger.open(file)) {
            judge(ledger);
            Exports.folder(ledger, Request.of(Form.GOLD), out);
            for (Path one : gold(out)) {
                GoldRecord record = GoldFiles.record(one);
                List<String> words = words(record.gold(), record.text());
                assertThat(words)
                        .as(record.id())
                        .isEqualTo(words(ledger, record.id()))
                        .anyMatch(w -> w.contains("🛑"))
                        .anyMatch(w -> w.contains("👩‍✈️ had found nine mines"));
                assertThat(record.text().replaceAll("[ \n]+", " ")).isEqualTo(PLAIN.replaceAll("[ \n]+", " "));
            }
        }
        List<Path> files = gold(out);
        assertThat(files).hasSize(10);
        RecordScore score = RecordScorer.score(
                files.stream().map(GoldFiles::record).toList(),
                GoldFiles.predictions(out.resolve("predictions.jsonl")));
        assertThat(List.of("statement_f1", "event_f1"))
                .allMatch(f -> ((Json.Num) score.json().get(f).orElseThrow()).value() == 1);
    }
}
