package org.chancery.export;

import java.io.IOException;
import java.util.Iterator;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** Entries come in, a line of JSON for each goes out: the whole dossier, or its record in the exchange format. */
final class LinesExport {

    private LinesExport() {}

    static void write(Entries entries, boolean records, Sink out, Counts counts) throws IOException {
        Iterator<Entry> all = entries.iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            Json.Obj dossier = entry.dossier().json();
            out.write(JsonWriter.line(records ? RecordJson.of(dossier) : dossier) + "\n");
            counts.add("articles", 1);
            counts.add("statements", entry.statements().size());
            counts.add("events", entry.events().size());
        }
    }
}
