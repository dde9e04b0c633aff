package org.chancery.source;

import java.util.Locale;
import java.util.Set;

/** What a file's name tells: its id and what it may hold. */
final class Names {

    private static final Set<String> KNOWN = Set.of(
            "html", "htm", "xhtml", "shtml", "mhtml", "php", "asp", "aspx", "jsp", "txt", "text", "md", "pdf", "jsonl",
            "ndjson", "json", "warc", "gz", "xml", "rss", "atom", "rdf", "parquet", "parq", "pq", "csv", "tsv", "tab",
            "docx", "rtf");
    private static final Set<String> HTML = Set.of("html", "htm", "xhtml", "shtml");
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab");
    private static final Set<String> LINES = Set.of("jsonl", "ndjson");

    private static final Set<String> SURROUNDINGS = Set.of(
            "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "woff",
            "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm");

    private Names() {}

    /** The name without its extensions: {@code a.html.gz} gives {@code a}, {@code U.S. envoy.txt} gives {@code U.S. envoy}. */
    static String id(String name) {
        String id = name;
        String extension = extension(id);
        while (!extension.isEmpty() && KNOWN.contains(extension)) {
            id = id.substring(0, id.length() - extension.length() - 1);
            extension = extension(id);
        }
        return id.isBlank() ? name : id;
    }

    /** The last extension in lower case, {@code .gz} not counted; empty without one. */
    static String type(String name) {
        String extension = extension(name);
        return extension.equals("gz") ? extension(name.substring(0, name.length() - 3)) : extension;
    }

    static boolean isHtml(String name) {
        return HTML.contains(type(name));
    }

    static boolean isLines(String name) {
        return LINES.contains(type(name));
    }

    static boolean isTable(String name) {
        return TABLES.contains(type(name));
    }

    static boolean isWarc(String name) {
        return type(name).equals("warc");
    }

    /** Whether it belongs to a saved page (styles, scripts, pictures, sounds) and is no page itself. */
    static boolean isSurroundings(String name) {
        return SURROUNDINGS.contains(type(name));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || dot == name.length() - 1
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
