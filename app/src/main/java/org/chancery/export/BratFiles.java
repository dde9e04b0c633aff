package org.chancery.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.dossier.Csv;
import org.chancery.source.Bytes;

/**
 * A folder for brat: entries come in, a text and its annotation for each go out, with {@code annotation.conf}, {@code visual.conf} and a table that leads
 * from files to articles.
 */
final class BratFiles {

    static final String LIST = "articles.csv";

    private static final int LONGEST = 60;

    private BratFiles() {}

    static List<Resource> write(Entries entries, Path folder, Counts counts) throws IOException {
        Files.writeString(folder.resolve("annotation.conf"), BratConf.annotation());
        Files.writeString(folder.resolve("visual.conf"), BratConf.visual());
        try (Writer list = Files.newBufferedWriter(folder.resolve(LIST), StandardCharsets.UTF_8)) {
            Table<Entry> table = table();
            list.write(Csv.line(table.columns().stream().map(Column::name).toList()));
            entries.each(entry -> one(entry, folder, table, list, counts));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.of(
                Resource.csv(table()),
                Resource.plain("annotation.conf", "conf", "text/plain", "What brat lets annotators mark."),
                Resource.plain("visual.conf", "conf", "text/plain", "How brat shows it."));
    }

    private static void one(Entry entry, Path folder, Table<Entry> table, Writer list, Counts counts) {
        try {
            String name = name(entry.name());
            Files.write(folder.resolve(name + ".txt"), entry.text().getBytes(StandardCharsets.UTF_8));
            Files.writeString(folder.resolve(name + ".ann"), Brat.of(entry));
            list.write(Csv.line(table.row(entry).stream().map(Finding::plain).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts.add("articles", 1);
        counts.add("statements", entry.statements().size());
        counts.add("events", entry.events().size());
    }

    /** The table of articles with the names of their files first. */
    private static Table<Entry> table() {
        Table<Entry> articles = ArticleTable.table();
        List<Column<Entry>> columns = new ArrayList<>(
                List.of(Column.text("file", "the name of .txt and .ann", e -> Optional.of(name(e.name())))));
        columns.addAll(articles.columns());
        return new Table<>("articles", articles.description(), articles.key(), columns, List::of);
    }

    /**
     * A name that every file system takes, and that two articles never share: what is left of the id's letters and digits, then a number from its hash.
     */
    static String name(String article) {
        String plain = article.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return (cut + "-" + Bytes.utf8(article).sha256().substring(0, 10)).replaceAll("^-", "");
    }

    /** The texts and annotations that an earlier export's table lists. */
    static List<String> listed(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (CsvIn rows = CsvIn.open(folder.resolve(LIST))) {
            while (rows.next()) {
                String file = rows.cell("file");
                files.add(file + ".txt");
                files.add(file + ".ann");
            }
        }
        return files;
    }
}
