package org.chancery.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads words, tags and lemmas of a CoNLL-U file, and the text they were cut from. */
final class Conllu {

    /** One word; {@code start} and {@code end} say where it stands in its document's text. */
    record Word(String form, Tag tag, String lemma, int start, int end) {}

    /** One document; a paragraph is a pair of offsets. */
    record Document(String text, List<List<Word>> sentences, List<int[]> paragraphs) {}

    private Conllu() {}

    static List<Document> read(Path file) throws IOException {
        List<Document> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<List<Word>> sentences = new ArrayList<>();
        List<int[]> paragraphs = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int rangeEnd = 0;
        int rangeStart = 0;
        boolean fresh = true;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc") && !sentences.isEmpty()) {
                out.add(new Document(text.toString(), List.copyOf(sentences), List.copyOf(paragraphs)));
                text.setLength(0);
                sentences.clear();
                paragraphs.clear();
                fresh = true;
            } else if (line.startsWith("# newpar")) {
                fresh = true;
            } else if (line.isEmpty() && !words.isEmpty()) {
                sentences.add(List.copyOf(words));
                paragraphs.get(paragraphs.size() - 1)[1] =
                        text.toString().stripTrailing().length();
                words.clear();
                rangeEnd = 0;
                if (text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] c = line.split("\t", -1);
                if (c[0].contains(".")) {
                    continue;
                }
                if (fresh) {
                    if (text.length() > 0) {
                        text.append("\n\n");
                    }
                    paragraphs.add(new int[] {text.length(), 0});
                    fresh = false;
                }
                String blank = c[9].contains("SpaceAfter=No") ? "" : " ";
                if (c[0].contains("-")) {
                    rangeEnd = Integer.parseInt(c[0].split("-", 2)[1]);
                    text.append(c[1]).append(blank);
                    rangeStart = text.length() - blank.length() - c[1].length();
                    continue;
                }
                int id = Integer.parseInt(c[0]);
                int start;
                if (id <= rangeEnd) {
                    start = rangeStart;
                    rangeStart = Math.min(start + c[1].length(), text.length());
                } else {
                    start = text.length();
                    text.append(c[1]).append(blank);
                }
                words.add(
                        new Word(c[1], Tag.valueOf(c[3]), c[2], start, Math.min(start + c[1].length(), text.length())));
            }
        }
        out.add(new Document(text.toString(), List.copyOf(sentences), List.copyOf(paragraphs)));
        return out;
    }
}
