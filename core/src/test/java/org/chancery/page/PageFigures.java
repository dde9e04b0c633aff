package org.chancery.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Found;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;

/** Reads a folder of {@code html.gz} pages and prints what {@code score_pages.py} reads: {@code PageFigures FOLDER [OUT]}. */
final class PageFigures {

    private PageFigures() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.sorted().toList();
        }
        long spent = 0;
        try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            for (Path file : files) {
                byte[] bytes;
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    bytes = in.readAllBytes();
                }
                String name = file.getFileName().toString();
                Capture capture = new Capture(
                        name.substring(0, name.indexOf('.')),
                        name,
                        Capture.Kind.HTML,
                        Bytes.of(bytes),
                        Optional.empty(),
                        Optional.empty(),
                        Given.nothing(),
                        List.of());
                long start = System.nanoTime();
                Page page = Pages.read(capture);
                Article article = Articles.from(page);
                spent += System.nanoTime() - start;
                out.println(JsonWriter.line(Json.object()
                        .put("id", article.id())
                        .put("body", article.body())
                        .put("title", article.headline().map(Found::value))
                        .put("author", article.author().map(Found::value))
                        .put("date", article.published().map(f -> f.value().toString()))
                        .put("verdict", article.verdict().rule())
                        .put(
                                "blocks",
                                Json.texts(page.blocks().stream()
                                        .map(b -> b.kind() + "\t" + b.rule() + "\t" + b.words())
                                        .toList()))
                        .put(
                                "claims",
                                Json.texts(page.claims().stream()
                                        .filter(c -> !c.field().equals("body"))
                                        .map(c ->
                                                c.field() + "\t" + c.weight() + "\t" + c.evidence() + "\t" + c.value())
                                        .toList()))
                        .build()));
            }
        }
        System.out.printf("%d pages, %.0f pages/s%n", files.size(), files.size() / (spent / 1e9));
    }
}
