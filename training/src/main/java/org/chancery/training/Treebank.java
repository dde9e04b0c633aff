package org.chancery.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.text.Span;

/** A treebank in CoNLL-U. In: its file. Out: documents as running text with their words in place. */
final class Treebank {

    /** One syntactic word; {@code head} is the document's word number, its own for a root. */
    record Word(Span span, String upos, int head, String relation, boolean last) {}

    /** A document with the words of each paragraph. */
    record Document(String id, String text, List<List<Word>> paragraphs) {
        List<Word> words() {
            return paragraphs.stream().flatMap(List::stream).toList();
        }

        /** The same as one paragraph. */
        Document flat() {
            return new Document(id, text, List.of(words()));
        }
    }

    private final List<Document> documents = new ArrayList<>();
    private String id = "";
    private final StringBuilder text = new StringBuilder();
    private List<List<Word>> paragraphs = new ArrayList<>();
    private int count;

    private Treebank() {}

    static List<Document> read(Path file) {
        try {
            Treebank reader = new Treebank();
            List<String> sentence = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    sentence.add(line);
                } else if (!sentence.isEmpty()) {
                    reader.sentence(sentence);
                    sentence = new ArrayList<>();
                }
            }
            reader.close("");
            return reader.documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(String next) {
        if (count > 0) {
            documents.add(new Document(id, text.toString().stripTrailing(), paragraphs));
        }
        id = next;
        text.setLength(0);
        paragraphs = new ArrayList<>();
        count = 0;
    }

    private void sentence(List<String> lines) {
        boolean begins = false;
        for (String line : lines) {
            if (line.startsWith("# newdoc id")) {
                close(line.substring(line.indexOf('=') + 1).strip());
            }
            if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
                begins = true;
            }
        }
        if (begins || paragraphs.isEmpty()) {
            if (count > 0) {
                text.append("\n\n");
            }
            paragraphs.add(new ArrayList<>());
        }
        List<Word> paragraph = paragraphs.get(paragraphs.size() - 1);
        Map<Integer, Span> within = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells[0].contains(".")) {
                continue;
            }
            if (cells[0].contains("-")) {
                multiword(cells, lines, within);
            } else {
                Span span = within.get(Integer.parseInt(cells[0]));
                rows.add(cells);
                spans.add(span != null ? span : append(cells));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i);
            int head = Integer.parseInt(cells[6]);
            paragraph.add(new Word(
                    spans.get(i),
                    cells[3],
                    count + (head == 0 ? i : head - 1),
                    cells[7].split(":", -1)[0],
                    i == rows.size() - 1));
        }
        count += rows.size();
    }

    private Span append(String[] cells) {
        int start = text.length();
        text.append(cells[1]);
        int end = text.length();
        if (!cells[9].contains("SpaceAfter=No")) {
            text.append(' ');
        }
        return new Span(start, end);
    }

    /** Words within one token share its letters by their own lengths; the last takes what is left. */
    private void multiword(String[] cells, List<String> lines, Map<Integer, Span> within) {
        int dash = cells[0].indexOf('-');
        int first = Integer.parseInt(cells[0].substring(0, dash));
        int last = Integer.parseInt(cells[0].substring(dash + 1));
        Span whole = append(cells);
        int at = whole.start();
        for (int i = first; i <= last; i++) {
            String number = i + "\t";
            String form = lines.stream()
                    .filter(l -> l.startsWith(number))
                    .findFirst()
                    .orElseThrow()
                    .split("\t", -1)[1];
            int room = whole.end() - (last - i); // each later word needs a letter
            int end = i == last ? whole.end() : Math.min(room, at + form.length());
            within.put(i, new Span(at, Math.max(end, at + 1)));
            at = Math.max(end, at + 1);
        }
    }
}
