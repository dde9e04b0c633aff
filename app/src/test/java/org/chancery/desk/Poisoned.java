package org.chancery.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.duplicates.Duplicates;
import org.chancery.ingest.Ingest;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.SampleLedger;
import org.chancery.ledger.Stored;
import org.chancery.ledger.Writer;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.source.Inputs;
import org.chancery.source.Sources;

/** A ledger into which foreign words came by every way: as dossiers, as cells of a table, as items of a feed. */
final class Poisoned {

    private static final String ENCODER = "chancery.encoder";

    private Poisoned() {}

    static Path ledger(Path folder, List<String> words) throws IOException {
        Path file = folder.resolve("poisoned.db");
        try (Ledger ledger = Ledger.open(file)) {
            try (Writer writer = Writer.begin(ledger, "planted", Json.object().build())) {
                Planted.all(SampleLedger.dossiers(), words).forEach(dossier -> writer.store(Stored.of(dossier)));
                writer.commit();
            }
            List<String> places = List.of(
                    Files.writeString(folder.resolve("articles.csv"), table(words))
                            .toString(),
                    Files.writeString(folder.resolve("feed.xml"), feed(words)).toString());
            try (Inputs inputs = Sources.with(InputStream.nullInputStream()).open(places)) {
                Ingest.run(
                        inputs,
                        byRules(),
                        Duplicates.of(Lexicon.english()),
                        ledger,
                        new Ingest.Settings(false, true, 2),
                        UnaryOperator.identity(),
                        () -> false,
                        new Silent());
            }
        }
        return file;
    }

    /** Reads without the encoder, which is not what is tried here. */
    private static Chancery byRules() {
        String before = System.getProperty(ENCODER, "");
        System.setProperty(ENCODER, "off");
        try {
            return Chancery.standard();
        } finally {
            System.setProperty(ENCODER, before);
        }
    }

    private static String turned(List<String> words, int number, int by) {
        return words.get((number + by) % words.size());
    }

    private static String table(List<String> words) {
        List<String> lines = new ArrayList<>();
        lines.add("id,title,author,outlet,url,published,text," + cell(words.get(0)));
        for (int i = 0; i < words.size(); i++) {
            String text = "Minister Ines Falk spoke in Tarvo.\n\n“We will not wait " + turned(words, i, 41)
                    + ",” she said on Tuesday.\n\n" + turned(words, i, 53)
                    + "\n\nRebels attacked the harbour of Tarvo on Monday, " + turned(words, i, 67) + " said.";
            lines.add(List.of(
                            "row" + i,
                            turned(words, i, 3),
                            turned(words, i, 7),
                            turned(words, i, 11),
                            turned(words, i, 13),
                            "2021-03-02",
                            text,
                            turned(words, i, 17))
                    .stream()
                    .map(Poisoned::cell)
                    .collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines);
    }

    private static String cell(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\"";
    }

    private static String feed(List<String> words) {
        StringBuilder feed = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>")
                .append(xml(words.get(1)))
                .append("</title><link>https://feed.example/</link><description>news</description>");
        for (int i = 0; i < words.size(); i++) {
            feed.append("<item><guid>item")
                    .append(i)
                    .append("</guid><title>")
                    .append(xml(turned(words, i, 19)))
                    .append("</title><link>")
                    .append(xml("https://feed.example/" + turned(words, i, 23)))
                    .append("</link><author>")
                    .append(xml(turned(words, i, 31)))
                    .append("</author><description>")
                    .append(xml("<p>President Anna Brel promised " + turned(words, i, 37)
                            + " help for the harbour.</p><p>“No ship will leave " + xml(turned(words, i, 43))
                            + " this week,” Brel told reporters in Tarvo, where the navy cleared mines on Monday.</p>"))
                    .append("</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    /** Without what no XML may hold. */
    private static String xml(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static final class Silent implements Ingest.Watch {
        @Override
        public void failed(Failure failure) {
            throw new UncheckedIOException(new IOException(failure.place() + ": " + failure.problem()));
        }

        @Override
        public void known(Capture capture) {}

        @Override
        public void kept(List<Outcome> outcomes) {}
    }
}
