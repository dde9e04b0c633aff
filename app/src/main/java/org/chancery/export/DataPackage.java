package org.chancery.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.chancery.dossier.DossierJson;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.ledger.Sql;
import org.chancery.standing.Facts;

/**
 * What an export's folder says of itself, after Frictionless Data Package 1: its files with sizes, hashes and descriptions of columns, who read the articles,
 * what was selected, how to cite. Without a time, so that equal ledgers give equal bytes.
 */
final class DataPackage {

    static final String FILE = "datapackage.json";

    /** The part of a table's format that tells a reader of CSV all there is to know. */
    private static final Json DIALECT = Json.object()
            .put("delimiter", ",")
            .put("lineTerminator", "\r\n")
            .put("quoteChar", "\"")
            .put("doubleQuote", true)
            .put("header", true)
            .build();

    private DataPackage() {}

    static void write(Path folder, Entries entries, Request request, List<Resource> resources, Exported exported)
            throws IOException {
        List<Json> files = new ArrayList<>();
        for (Resource resource : resources) {
            files.add(described(folder, resource));
        }
        List<Json.Obj> readers = readers(entries);
        Json.Builder counts = Json.object();
        exported.counts().forEach(counts::put);
        Json all = Json.object()
                .put("profile", "data-package")
                .put("name", "chancery-" + request.form())
                .put("title", "Who said what to whom, who did what to whom, and on whose word")
                .put("description", description(request))
                .put("version", DossierJson.VERSION)
                .put("citation", citation(articles(entries), readers))
                .put(
                        "chancery",
                        Json.object()
                                .put("export", request.form().toString())
                                .put("program", DossierJson.VERSION)
                                .put("text", !request.withoutText())
                                .put("safe_formulas", request.safeFormulas())
                                .put("selection", selection(request))
                                .put("counts", counts.build())
                                .put("read_by", Json.array(readers))
                                .build())
                .put("resources", Json.array(files))
                .build();
        Files.writeString(folder.resolve(FILE), JsonWriter.pretty(all) + "\n");
    }

    private static String description(Request request) {
        return "Exported by Chancery from its ledger. Offsets count Unicode code points from 0, [start, end); columns that end in _utf16 count"
                + " UTF-16 units. "
                + (request.withoutText()
                        ? "The articles' words are left out: 'chancery verify' checks the offsets against one's own copies of the texts."
                        : "The articles' words are their publishers'.");
    }

    private static long articles(Entries entries) {
        Condition chosen = Condition.articles(entries.selection());
        return Sql.one(
                        entries.connection(),
                        "SELECT count(*) AS n FROM article a JOIN version v ON v.id = a.current WHERE " + chosen.sql(),
                        row -> row.id("n"),
                        chosen.values().toArray())
                .orElse(0L);
    }

    private static String citation(long articles, List<Json.Obj> readers) {
        String models = String.join(
                ", ",
                readers.stream()
                        .flatMap(r -> r.text("model").stream())
                        .distinct()
                        .toList());
        return "Statements and events of " + articles + " articles, read by Chancery " + DossierJson.VERSION
                + (models.isEmpty() ? " without an encoder" : " with " + models)
                + ". Cite the articles by their address and day, a record by its id.";
    }

    private static Json selection(Request request) {
        Selection s = request.selection();
        return Json.object()
                .put("since", s.since().map(Object::toString))
                .put("until", s.until().map(Object::toString))
                .put("outlets", Json.texts(s.outlets()))
                .put("articles", Json.texts(s.articles()))
                .put("table", request.table())
                .put("every_report", request.everyReport())
                .put("every_factuality", request.everyFactuality())
                .build();
    }

    /** Programs, models and files of rules that read the selected articles; in the order of their hash. */
    private static List<Json.Obj> readers(Entries entries) {
        Condition chosen = Condition.articles(entries.selection());
        return Sql.list(
                entries.connection(),
                "SELECT r.program, r.format, r.model, r.lexicons, r.sha256 FROM reader r WHERE r.id IN (SELECT l.reader FROM article a"
                        + " JOIN version v ON v.id = a.current JOIN last_reader l ON l.version = v.id WHERE "
                        + chosen.sql() + ") ORDER BY r.sha256",
                row -> Json.object()
                        .put("program", "chancery " + row.need("program"))
                        .put("format", row.need("format"))
                        .put("model", row.text("model"))
                        .put("lexicons", json(row.need("lexicons")))
                        .put("sha256", row.need("sha256"))
                        .build(),
                chosen.values().toArray());
    }

    private static Json json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonException e) {
            return Json.of(text); // a ledger filled by others
        }
    }

    private static Json described(Path folder, Resource resource) throws IOException {
        Path file = folder.resolve(resource.path());
        String name = resource.path().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(java.util.Locale.ROOT);
        Json.Builder described = Json.object()
                .put("name", resource.schema().isPresent() ? resource.path().replaceAll("\\..*", "") : name)
                .put("path", resource.path())
                .put("profile", resource.format().equals("csv") ? "tabular-data-resource" : "data-resource")
                .put("description", resource.description())
                .put("format", resource.format())
                .put("mediatype", resource.mediatype())
                .put("encoding", "utf-8")
                .put("bytes", Files.size(file))
                .put("hash", "sha256:" + sha256(file));
        if (resource.format().equals("csv")) {
            described.put("dialect", DIALECT);
        }
        resource.schema().ifPresent(schema -> described.put("schema", schema));
        return described.build();
    }

    /** Of a file of any size. */
    static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The description of an earlier export; empty where the folder is none. */
    static Optional<Facts> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file) || Files.size(file) > 16 << 20) {
            return Optional.empty();
        }
        try {
            return JsonReader.read(Files.readString(file))
                    .asObject()
                    .map(Facts::new)
                    .filter(f -> f.find("chancery").isPresent());
        } catch (JsonException e) {
            return Optional.empty(); // somebody else's file of that name
        }
    }

    /** The names of all files of an earlier export; empty where the folder is none. */
    static List<String> files(Path folder) throws IOException {
        Optional<Facts> about = read(folder);
        if (about.isEmpty()) {
            return List.of();
        }
        List<String> files = new ArrayList<>(List.of(FILE));
        about.get().all("resources").forEach(r -> r.text("path").ifPresent(files::add));
        if (about.get().within("chancery").text("export").orElse("").equals(Form.BRAT.toString())) {
            files.addAll(BratFiles.listed(folder));
        }
        return files;
    }
}
