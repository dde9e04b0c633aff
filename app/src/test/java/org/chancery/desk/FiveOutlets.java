package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.ingest.Ingest;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.SampleLedger;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;

/** The samples, and five own-written articles of five outlets that report one quotation, whole, shortened and at second hand, and one event. */
final class FiveOutlets {

    private static final String WHOLE =
            "“The harbour of Tarvo will stay closed until the last mine has been cleared and every pilot is safe,” ";

    private FiveOutlets() {}

    /** One of the articles. */
    private record Piece(String outlet, String day, String title, String body) {

        String line() {
            return JsonWriter.line(Json.object()
                    .put("id", outlet)
                    .put("outlet", outlet)
                    .put("published", day)
                    .put("title", title)
                    .put(
                            "uri",
                            "https://"
                                    + outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example/harbour")
                    .put("text", body)
                    .build());
        }
    }

    private static final List<Piece> PIECES = List.of(
            new Piece(
                    "Coast Courier",
                    "2021-03-02",
                    "Harbour stays closed",
                    paragraphs(
                            "Defence Minister Ilda Marenko said on Tuesday that pilots had found mines.",
                            WHOLE + "Marenko told reporters in Tarvo.",
                            "Rebels attacked a patrol boat near Tarvo on Monday, killing three sailors.",
                            "Opposition leader Pavel Orsun denied that the rebels had laid the mines.")),
            new Piece(
                    "Morning Ledger",
                    "2021-03-02",
                    "Minister: no ships before mines are gone",
                    paragraphs(
                            "Defence Minister Ilda Marenko spoke in Tarvo on Tuesday.",
                            "“The harbour of Tarvo will stay closed until the last mine has been cleared,” she said.",
                            "Rebels attacked a patrol boat near Tarvo on Monday, killing four sailors, the navy said.")),
            new Piece(
                    "Northern Post",
                    "2021-03-03",
                    "Tarvo harbour shut",
                    "“The port of Tarvo will stay closed until the last mine has been cleared and every pilot is safe,” Defence Minister Ilda Marenko said,"
                            + " according to the newspaper Coast Courier."),
            new Piece(
                    "Evening Star",
                    "2021-03-03",
                    "Tarvo pilots wait",
                    "Harbour master Jonas Tell quoted the minister. “Ilda Marenko told us: ‘The harbour of Tarvo will stay closed until the last mine has"
                            + " been cleared and every single pilot is safe,’” Tell said."),
            new Piece(
                    "River Times",
                    "2021-03-09",
                    "A week of closed harbours",
                    "A week ago Defence Minister Ilda Marenko said: " + WHOLE.strip()
                            + " Fishermen have protested in Tarvo since then. President Anna Brel demanded that the navy clear the mines."));

    private static String paragraphs(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    /** A new ledger in the folder. */
    static Path of(Path folder) {
        Path file = SampleLedger.of(folder);
        Path lines = folder.resolve("five.jsonl");
        try {
            Files.writeString(lines, PIECES.stream().map(Piece::line).collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Ledger ledger = Ledger.open(file);
                Inputs inputs = Sources.with(InputStream.nullInputStream()).open(List.of(lines.toString()))) {
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
        return file;
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
}
