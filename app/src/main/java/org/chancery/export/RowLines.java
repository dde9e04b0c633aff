package org.chancery.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** A table comes in, a line of JSON for each row goes out: the columns of CSV by their names, with their types; null is what there is none of. */
final class RowLines {

    private RowLines() {}

    static void write(Tables.Filled filled, Sink out, Counts counts) throws IOException {
        List<? extends Column<?>> columns = filled.table().columns();
        Iterator<List<Json>> rows = filled.rows();
        while (rows.hasNext()) {
            List<Json> cells = rows.next();
            Json.Builder row = Json.object();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i).name(), cells.get(i));
            }
            out.write(JsonWriter.line(row.build()) + "\n");
            counts.add(filled.table().name(), 1);
        }
    }
}
