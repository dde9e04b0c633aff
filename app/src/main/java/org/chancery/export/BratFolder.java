package org.chancery.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.source.Bytes;
import org.chancery.source.Failure;
import org.chancery.standing.Facts;

/** A folder of brat's annotation comes in, each article's becomes a reading to be stored. Which article a text is, the folder's table tells, else the text. */
final class BratFolder {

    private final Returned returned;
    private final Consumer<Failure> failed;

    BratFolder(Returned returned, Consumer<Failure> failed) {
        this.returned = returned;
        this.failed = failed;
    }

    void take(Path folder) throws IOException {
        Map<String, String> articles = articles(folder);
        List<Path> annotations;
        try (Stream<Path> files = Files.list(folder)) {
            annotations = files.filter(f -> f.getFileName().toString().endsWith(".ann"))
                    .sorted()
                    .toList();
        }
        if (annotations.isEmpty()) {
            throw new IllegalArgumentException(folder + " has no .ann file: it is no folder of brat's annotation");
        }
        for (Path annotation : annotations) {
            one(annotation, articles);
        }
    }

    private static Map<String, String> articles(Path folder) throws IOException {
        Map<String, String> articles = new HashMap<>();
        if (Files.isRegularFile(folder.resolve(BratFiles.LIST))) {
            try (CsvIn rows = CsvIn.open(folder.resolve(BratFiles.LIST))) {
                while (rows.next()) {
                    articles.put(rows.cell("file"), rows.cell("article_id"));
                }
            }
        }
        return articles;
    }

    private void one(Path annotation, Map<String, String> articles) throws IOException {
        String name = annotation.getFileName().toString().replaceAll("\\.ann$", "");
        Path text = annotation.resolveSibling(name + ".txt");
        if (!Files.isRegularFile(text)) {
            failed.accept(
                    new Failure(annotation.toString(), "there is no text beside it", "put " + name + ".txt there"));
            return;
        }
        try {
            String hash = Bytes.of(Files.readAllBytes(text)).sha256();
            Optional<String> article = Optional.ofNullable(articles.get(name)).or(() -> returned.articleOf(hash));
            if (article.isEmpty()) {
                throw new Unreadable("the ledger has no one article of this text", "ingest the article first");
            }
            Facts before = returned.before(article.get(), hash);
            List<String> lines =
                    Files.readString(annotation, StandardCharsets.UTF_8).lines().toList();
            returned.dossier(annotation.toString(), Merging.of(before, BratIn.of(article.get(), hash, lines, before)));
        } catch (Unreadable e) {
            failed.accept(new Failure(annotation.toString(), e.problem(), e.advice()));
        } catch (CharacterCodingException e) {
            failed.accept(new Failure(annotation.toString(), "it is no UTF-8", ""));
        } catch (IllegalArgumentException e) { // a span or number that cannot be
            failed.accept(new Failure(annotation.toString(), String.valueOf(e.getMessage()), ""));
        }
    }
}
