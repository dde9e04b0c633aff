package org.chancery.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chancery.source.Bytes;

/**
 * What the ledger keeps of an article's current reading, as recode starts from it.
 *
 * @param article its row
 * @param version the reading's
 * @param reader who found it last
 * @param packed all that was found, as {@link Stored} has it
 * @param layers what the house remembered of the reading; empty where that was not kept
 * @param input what tells whether the same input comes again
 */
public record Remembered(
        long article,
        long version,
        long reader,
        String name,
        String text,
        Bytes packed,
        Optional<Bytes> layers,
        Bytes input,
        String kind,
        Optional<String> charset,
        Optional<Instant> fetched) {

    /** The next articles behind a row, in the order of the rows. */
    public static List<Remembered> after(Ledger ledger, long row, int most) {
        return Sql.list(
                ledger.connection(),
                "SELECT a.id, v.id AS version, l.reader, a.name, t.body, g.dossier, g.layers, c.input, c.kind, c.charset, c.fetched FROM article a JOIN version v ON v.id = a.current"
                        + " JOIN text t ON t.id = v.text JOIN last_reader l ON l.version = v.id JOIN reading g ON g.version = v.id JOIN capture c ON c.version = v.id"
                        + " WHERE a.id > ? ORDER BY a.id LIMIT ?",
                r -> new Remembered(
                        r.id("id"),
                        r.id("version"),
                        r.id("reader"),
                        r.need("name"),
                        r.need("body"),
                        Bytes.of(r.bytes("dossier").orElseThrow()),
                        r.bytes("layers").map(Bytes::of),
                        Bytes.of(r.bytes("input").orElseThrow()),
                        r.need("kind"),
                        r.text("charset"),
                        r.text("fetched").map(Instant::parse)),
                row,
                most);
    }
}
