package org.chancery.ledger;

import java.util.List;
import java.util.Optional;
import org.chancery.source.Bytes;

/**
 * What the ledger keeps of an article's current reading, as recode starts from it.
 *
 * @param article its row
 * @param layers what the house remembered of the reading; empty where that was not kept
 * @param input what tells whether the same input comes again
 */
public record Remembered(
        long article,
        String name,
        String text,
        Optional<Bytes> layers,
        Bytes input,
        String kind,
        Optional<String> charset) {

    /** The next articles behind a row, in the order of the rows. */
    public static List<Remembered> after(Ledger ledger, long row, int most) {
        return Sql.list(
                ledger.connection(),
                "SELECT a.id, a.name, t.body, g.layers, c.input, c.kind, c.charset FROM article a JOIN version v ON v.id = a.current"
                        + " JOIN text t ON t.id = v.text JOIN reading g ON g.version = v.id JOIN capture c ON c.version = v.id"
                        + " WHERE a.id > ? ORDER BY a.id LIMIT ?",
                r -> new Remembered(
                        r.id("id"),
                        r.need("name"),
                        r.need("body"),
                        r.bytes("layers").map(Bytes::of),
                        Bytes.of(r.bytes("input").orElseThrow()),
                        r.need("kind"),
                        r.text("charset")),
                row,
                most);
    }
}
