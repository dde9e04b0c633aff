package org.chancery.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chancery.json.Json;

/**
 * Events as rows of another project's table: entries come in, lines between tabs go out, a header first. Retellings within an article are left out; without
 * another wish so are events that are not asserted, and of several reports of one event all but the first.
 */
final class EventFile {

    private final Entries entries;
    private final Request request;
    private final Reports reports;

    EventFile(Entries entries, Request request) {
        this.entries = entries;
        this.request = request;
        reports = new Reports(entries, request.everyFactuality());
    }

    static List<Column<List<String>>> columns(Form form) {
        return form == Form.POLECAT ? Polecat.columns() : Icews.columns();
    }

    void write(Sink out, Counts counts) throws IOException {
        boolean polecat = request.form() == Form.POLECAT;
        BiFunction<Finding, String, List<List<String>>> rows = polecat ? Polecat::rows : Icews::rows;
        out.write(TabCells.line(polecat ? Polecat.COLUMNS : Icews.COLUMNS));
        Iterator<Entry> all = entries.iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            counts.add("articles", 1);
            for (Finding event : chosen(entry).toList()) {
                counts.add("reports", 1);
                boolean first = reports.speaks(event);
                counts.add("events", first ? 1 : 0);
                if (first || request.everyReport()) {
                    for (List<String> row :
                            rows.apply(event, request.everyReport() ? event.record() : event.sameAs())) {
                        out.write(TabCells.line(row));
                        counts.add("rows", 1);
                    }
                }
            }
        }
    }

    private Stream<Finding> chosen(Entry entry) {
        return Finding.events(entry).stream()
                .filter(e -> e.text("same_as").isEmpty())
                .filter(e -> request.everyFactuality()
                        || e.text("factuality").orElse("").equals("asserted"));
    }

    /** The columns' names with what they hold, for {@code datapackage.json}. */
    static Table<List<String>> table(Form form) {
        String name = form.file().replaceAll("\\.[a-z]+$", "");
        return new Table<>(
                name, "Events in the columns of " + form.name() + ".", List.of(), columns(form), entry -> List.of());
    }

    static List<Column<List<String>>> described(List<String> names, List<String> descriptions) {
        return java.util.stream.IntStream.range(0, names.size())
                .<Column<List<String>>>mapToObj(i -> new Column<>(
                        names.get(i), Column.Type.STRING, descriptions.get(i), false, row -> Json.of(row.get(i))))
                .toList();
    }
}
