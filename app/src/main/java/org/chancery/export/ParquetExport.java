package org.chancery.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.dossier.DossierJson;
import org.chancery.parquet.Column;
import org.chancery.parquet.Parquet;
import org.chancery.parquet.Written;

/** The tables come in, a Parquet file of each goes out: the columns of CSV with their types, their descriptions in the file's metadata. */
final class ParquetExport {

    private ParquetExport() {}

    static List<Resource> folder(Tables tables, List<String> names, Path folder, Counts counts) {
        List<Resource> resources = new ArrayList<>();
        for (String name : names) {
            Table<?> table = table(tables, name, folder.resolve(name + ".parquet"), counts);
            resources.add(Resource.table(table, name + ".parquet", "parquet", "application/vnd.apache.parquet"));
        }
        return resources;
    }

    static Table<?> table(Tables tables, String name, Path file, Counts counts) {
        Tables.Filled filled = tables.filled(name);
        Written written = Parquet.write(file, shape(filled.table()), filled.rows());
        counts.add(name, written.rows());
        return filled.table();
    }

    private static org.chancery.parquet.Table shape(Table<?> table) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("title", table.name());
        about.put("description", table.description());
        about.put("program", "chancery " + DossierJson.VERSION);
        return new org.chancery.parquet.Table(
                table.columns().stream()
                        .map(c -> new Column(c.name(), kind(c.type()), c.description()))
                        .toList(),
                about);
    }

    private static Column.Kind kind(org.chancery.export.Column.Type type) {
        return switch (type) {
            case STRING -> Column.Kind.TEXT;
            case INTEGER -> Column.Kind.INTEGER;
            case NUMBER -> Column.Kind.REAL;
            case BOOLEAN -> Column.Kind.BOOLEAN;
            case DATE -> Column.Kind.DATE;
        };
    }
}
