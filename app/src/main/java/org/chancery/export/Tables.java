package org.chancery.export;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.json.Json;

/** The tables that CSV and Parquet share: their names go in, their columns and rows go out. */
final class Tables {

    static final List<String> NAMES = List.of("articles", "actors", "statements", "events", "spans", "mentions");

    /** A table and its rows, as they are asked for. */
    record Filled(Table<?> table, Iterator<List<Json>> rows) {}

    private final Entries entries;
    private final boolean withoutText;

    Tables(Entries entries, boolean withoutText) {
        this.entries = entries;
        this.withoutText = withoutText;
    }

    /** Those whose rows come from one article after the other. */
    List<Table<?>> ofArticles() {
        return Stream.<Table<?>>of(
                        ArticleTable.table(),
                        picked(StatementTable.table()),
                        picked(EventTable.table()),
                        SpanTables.spans(),
                        SpanTables.mentions())
                .<Table<?>>map(table -> withoutText ? table.withoutText() : table)
                .toList();
    }

    /** Of what the selection picks alone, where it picks statements and events. */
    private Table<Finding> picked(Table<Finding> table) {
        if (!entries.selection().picksRecords()) {
            return table;
        }
        return new Table<>(table.name(), table.description(), table.key(), table.columns(), entry -> {
            Set<String> picked = entries.picked(entry);
            return table.rows().apply(entry).stream()
                    .filter(finding -> picked.contains(finding.id()))
                    .toList();
        });
    }

    Filled actors() {
        ActorTable actors = new ActorTable(entries, withoutText);
        return new Filled(actors.table(), actors.rows());
    }

    Filled filled(String name) {
        if (name.equals("actors")) {
            return actors();
        }
        Table<?> table = ofArticles().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no table '" + name + "'; there are " + String.join(", ", NAMES)));
        return new Filled(table, Pages.flat(entries.iterator(), table::cells));
    }
}
