package org.chancery.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.source.Bytes;

/**
 * The files a figure rests on. In: the checkout and, where it is at hand, the gold. Out: the SHA-256 of each by name: {@code lexicon/…}, {@code encoder/…},
 * {@code model/…}, {@code samples/…}, {@code gold/…}.
 */
final class PresentFiles {

    static final String GOLD = "gold/";

    private static final List<String> MODELS = List.of(
            "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
            "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
            "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin",
            "langdetect-183.bin");

    private PresentFiles() {}

    /** The encoder's files on which its decisions rest. */
    private static final List<String> ENCODER =
            List.of("encoder.onnx", "labels.onnx", "relations.onnx", "encoder.tsv", "vocab.txt");

    /** The lexicons, rules, models and samples of a checkout. */
    static Map<String, String> of(Path root) {
        Map<String, String> hashes = new TreeMap<>();
        folder("lexicon/en/", root.resolve("core/src/main/resources/org/chancery/en"), hashes);
        folder("samples/", root.resolve("samples"), hashes);
        hashes.keySet().removeIf(name -> name.startsWith("samples/expected/") || name.endsWith(".md"));
        MODELS.forEach(name -> model(name, hashes));
        Path encoder = root.resolve("core/src/main/resources/org/chancery/encoder");
        ENCODER.stream()
                .filter(name -> Files.isRegularFile(encoder.resolve(name)))
                .forEach(name -> hashes.put("encoder/" + name, hash(encoder.resolve(name))));
        return hashes;
    }

    /** The gold's files that the gate reads; a folder of pages under one name. */
    static Map<String, String> ofGold(Path gold) {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : List.of(
                "polnear/dev.jsonl",
                "polnear/dev.input.jsonl",
                "records/input.jsonl",
                "events/plover-gsr-dev.jsonl",
                "events/plover-gsr-dev.input.jsonl",
                "events/plv-dev.jsonl",
                "events/plv-dev.input.jsonl",
                "bajwa-article/gold.json",
                "bajwa-article/article.txt",
                "treebank/ewt-test.conllu",
                "treebank/gum-test.conllu",
                "treebank/gum-test.names.jsonl",
                "treebank/gum-dev.names.jsonl",
                "pages/scrapinghub-dev/gold.jsonl",
                "pages/scrapinghub-dev/flat.jsonl",
                "pages/scrapinghub-dev/blob.jsonl",
                "pages/wcxb-dev/gold.jsonl")) {
            hashes.put(GOLD + name, hash(gold.resolve(name)));
        }
        for (Path record : GoldFigures.recordFiles(gold)) {
            hashes.put(GOLD + "records/" + record.getFileName(), hash(record));
        }
        for (String corpus : List.of("scrapinghub-dev", "wcxb-dev")) {
            Map<String, String> pages = new TreeMap<>();
            folder("", gold.resolve("pages").resolve(corpus).resolve("html"), pages);
            hashes.put(
                    GOLD + "pages/" + corpus + "/html",
                    Bytes.utf8(pages.toString()).sha256());
        }
        return hashes;
    }

    private static void folder(String prefix, Path folder, Map<String, String> hashes) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hashes.put(prefix + folder.relativize(file).toString().replace('\\', '/'), hash(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + folder, e);
        }
    }

    private static String hash(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static void model(String name, Map<String, String> hashes) {
        try (InputStream in = Chancery.class.getResourceAsStream("/" + name)) {
            if (in != null) {
                hashes.put("model/" + name, Bytes.of(in.readAllBytes()).sha256());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the model " + name, e);
        }
    }
}
