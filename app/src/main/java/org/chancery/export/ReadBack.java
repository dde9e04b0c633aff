package org.chancery.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.source.Failure;
import org.chancery.source.Lines;
import org.chancery.standing.Facts;

/**
 * The room's door for what comes back: lines of dossiers, records or decisions, or a folder of brat's annotation come in; the ledger has them as new versions
 * of its articles, or as decisions. What cannot be taken is a row of errors; the rest goes on.
 */
public final class ReadBack implements AutoCloseable {

    private static final String ADVICE =
            "import takes lines of 'export --format jsonl, record or decisions', and folders of 'export --format brat'";

    /** Bytes of a line: an article of some hundred thousand words. As values they take twenty times as much memory. */
    private static final int LONGEST = 32 << 20;

    /** What came of it. */
    public record Taken(long added, long changed, long unchanged, long decisions) {}

    private final Consumer<Failure> failed;
    private final Returned returned;
    private final DecisionsIn decisions;
    private long decided;

    private ReadBack(Ledger ledger, Consumer<Failure> failed) {
        this.failed = failed;
        returned = new Returned(ledger, failed);
        decisions = new DecisionsIn(ledger);
    }

    /** @param failed is told of what cannot be taken */
    public static ReadBack into(Ledger ledger, Consumer<Failure> failed) {
        return new ReadBack(ledger, failed);
    }

    /** A file of lines, or a folder of brat's. */
    public void take(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            new BratFolder(returned, failed).take(place);
        } else if (Files.isRegularFile(place)) {
            try (InputStream in = Files.newInputStream(place)) {
                take(in, place.toString());
            }
        } else {
            throw new IllegalArgumentException("there is nothing to import at " + place);
        }
        returned.flush();
    }

    /**
     * Lines from anywhere.
     *
     * @param place what they are called in messages
     */
    public void take(InputStream in, String place) throws IOException {
        Lines lines = new Lines(in, LONGEST);
        for (boolean more = true; more; ) {
            try {
                Optional<byte[]> line = lines.next();
                more = line.isPresent();
                if (more) {
                    line(place + ":" + lines.number(), line.get());
                }
            } catch (Lines.TooLong e) {
                failed.accept(new Failure(place + ":" + lines.number(), String.valueOf(e.getMessage()), ADVICE));
            }
        }
        returned.flush();
    }

    private void line(String place, byte[] bytes) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            failed.accept(new Failure(place, "it is no UTF-8", ADVICE));
            return;
        }
        if (!line.isBlank()) {
            line(place, line);
        }
    }

    private void line(String place, String line) {
        try {
            Json.Obj object = JsonReader.read(line)
                    .asObject()
                    .orElseThrow(() -> new Unreadable("the line is no JSON object", ADVICE));
            if (DossierIn.isDossier(object)) {
                returned.dossier(place, DossierIn.checked(object));
            } else if (DecisionsOut.isDecision(object)) {
                returned.flush();
                decided += decisions.take(new Facts(object)) ? 1 : 0;
            } else if (RecordIn.isRecord(object)) {
                returned.record(place, object);
            } else {
                String format = object.text("format").orElse("");
                throw new Unreadable(
                        format.equals(WithoutText.FORMAT)
                                ? "it has offsets alone, no text: nothing can be made of it again"
                                : "it is neither a dossier nor a record nor a decision",
                        ADVICE);
            }
        } catch (JsonException e) {
            failed.accept(new Failure(place, "no JSON: " + e.getMessage(), ADVICE));
        } catch (Unreadable e) {
            failed.accept(new Failure(place, e.problem(), e.advice()));
        } catch (LedgerException e) {
            throw e;
        } catch (IllegalArgumentException e) { // a value that a door of the ledger does not take
            failed.accept(new Failure(place, String.valueOf(e.getMessage()), ADVICE));
        }
    }

    public Taken taken() {
        return new Taken(returned.added(), returned.changed(), returned.unchanged(), decided);
    }

    @Override
    public void close() {
        decisions.close();
        returned.close();
    }
}
