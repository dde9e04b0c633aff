package org.chancery.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ledger.Ledger;
import org.chancery.review.Golds;

/**
 * The room's door for what goes out: a ledger and a request come in, a file or a folder of files goes out. Equal ledgers give equal bytes, in whatever order
 * they were filled. Memory holds an article at a time.
 */
public final class Exports {

    private Exports() {}

    /** One file, as it comes. */
    public static Exported write(Ledger ledger, Request request, Sink out) throws IOException {
        if (!request.isOneFile()) {
            throw new IllegalArgumentException(request.form() + " is a folder of files: name one");
        }
        Counts counts = new Counts();
        try (Entries entries = Entries.open(ledger, request)) {
            write(entries, request, out, counts);
        }
        return counts.exported();
    }

    /** A folder with a {@code datapackage.json}; it appears whole or not at all. */
    public static Exported folder(Ledger ledger, Request request, Path folder) throws IOException {
        Counts counts = new Counts();
        try (Draft draft = Draft.of(folder);
                Entries entries = Entries.open(ledger, request)) {
            List<Resource> resources = resources(entries, request, draft.folder(), counts);
            DataPackage.write(draft.folder(), entries, request, resources, counts.exported());
            draft.finish();
        }
        return counts.exported();
    }

    /** Takes whole files, by their path within an export. */
    public interface Files {
        void file(String path, String text) throws IOException;
    }

    /** The gold of all articles that were reviewed wholly, file by file: what {@link Form#GOLD} has in its folder. */
    public static Exported gold(Ledger ledger, Golds golds, Files to) throws IOException {
        Counts counts = new Counts();
        GoldFiles.write(ledger, golds, golds.judged(ledger), to, counts);
        return counts.exported();
    }

    private static List<Resource> gold(Entries entries, Path folder, Counts counts) throws IOException {
        java.nio.file.Files.createDirectories(folder.resolve(GoldFiles.FOLDER));
        List<Resource> resources = new ArrayList<>();
        Golds golds = new Golds();
        GoldFiles.write(
                entries.ledger(),
                golds,
                entries.chosen(golds.judged(entries.ledger())),
                (path, text) -> {
                    java.nio.file.Files.writeString(folder.resolve(path), text);
                    resources.add(GoldFiles.resource(path));
                },
                counts);
        return resources;
    }

    /** One table as a Parquet file, which must not be there yet; it appears whole or not at all. */
    public static Exported parquet(Ledger ledger, Request request, Path file) {
        Counts counts = new Counts();
        try (Entries entries = Entries.open(ledger, request)) {
            Tables tables = new Tables(entries, request.withoutText());
            ParquetExport.table(tables, request.table().orElseThrow(), file, counts);
        }
        return counts.exported();
    }

    private static void write(Entries entries, Request request, Sink out, Counts counts) throws IOException {
        switch (request.form()) {
            case CSV -> new CsvExport(new Tables(entries, request.withoutText()), request.safeFormulas())
                    .table(request.table().orElseThrow(), out, counts);
            case JSONL -> {
                if (request.table().isPresent()) {
                    Tables tables = new Tables(entries, request.withoutText());
                    RowLines.write(tables.filled(request.table().get()), out, counts);
                } else {
                    LinesExport.write(entries, false, out, counts);
                }
            }
            case RECORD -> LinesExport.write(entries, true, out, counts);
            case DECISIONS -> new DecisionsOut(entries).write(out, counts);
            case POLECAT, ICEWS -> new EventFile(entries, request).write(out, counts);
            case SHEET -> new Sheet(entries).write(out, counts);
            case PARQUET, BRAT, GOLD -> throw new IllegalArgumentException(request.form() + " is a folder of files");
        }
    }

    private static List<Resource> resources(Entries entries, Request request, Path folder, Counts counts)
            throws IOException {
        Tables tables = new Tables(entries, request.withoutText());
        return switch (request.form()) {
            case CSV -> request.table().isPresent()
                    ? oneFile(entries, request, folder, counts)
                    : new CsvExport(tables, request.safeFormulas()).folder(entries, folder, counts);
            case PARQUET -> ParquetExport.folder(
                    tables, request.table().map(List::of).orElse(Tables.NAMES), folder, counts);
            case BRAT -> BratFiles.write(entries, folder, counts);
            case GOLD -> gold(entries, folder, counts);
            default -> oneFile(entries, request, folder, counts);
        };
    }

    private static List<Resource> oneFile(Entries entries, Request request, Path folder, Counts counts)
            throws IOException {
        Optional<String> table = request.table();
        String name =
                table.map(t -> t + "." + request.form()).orElse(request.form().file());
        try (Writer out = java.nio.file.Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            write(entries, request, out::write, counts);
        }
        return List.of(
                switch (request.form()) {
                    case CSV -> Resource.csv(new Tables(entries, request.withoutText())
                            .filled(table.orElseThrow())
                            .table());
                    case POLECAT, ICEWS -> Resource.table(
                            EventFile.table(request.form()), name, "tsv", "text/tab-separated-values");
                    case SHEET -> Resource.plain(name, "html", "text/html", "A printable page of evidence.");
                    case DECISIONS -> Resource.plain(
                            name, "jsonl", "application/jsonl", "What reviewers decided, a line each.");
                    case JSONL -> Resource.plain(
                            name,
                            "jsonl",
                            "application/jsonl",
                            table.map(t -> "The table " + t + ", a row a line.")
                                    .orElse("All that was found: an article's dossier a line."));
                    case RECORD -> Resource.plain(
                            name, "jsonl", "application/jsonl", "The exchange format: an article's record a line.");
                    case PARQUET, BRAT, GOLD -> throw new IllegalArgumentException(
                            request.form() + " is a folder of files");
                });
    }
}
