package org.chancery.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Span;

/** Reads the mentions of people and bodies in a GUM file, with the bare text they were cut from. */
final class GumCoreference {

    private static final Pattern MARK =
            Pattern.compile("\\((\\d+)(?:\\[\\d+/\\d+\\])?-([a-z]+)[^()]*(\\))?|(\\d+)(?:\\[\\d+/\\d+\\])?\\)");

    /** One word of a mention's sentence. */
    private record Word(String form, String tag, int head, Span span) {}

    /** Words that stand for somebody: whom ({@code entity}, in the document), where, and where their head is. */
    record Place(int entity, String kind, Span span, Span head, String headTag, String headForm, boolean plural) {}

    /** One document. */
    record Document(String id, String text, List<Place> places) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Word> sentence = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<int[]> open = new ArrayList<>();
    private final List<Object[]> closed = new ArrayList<>();
    private final Map<Integer, String> kinds = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private String id = "";
    private boolean fresh = true;

    private GumCoreference() {}

    static List<Document> read(Path file) throws IOException {
        GumCoreference reader = new GumCoreference();
        for (String line : Files.readAllLines(file)) {
            reader.line(line);
        }
        reader.document("");
        return reader.documents;
    }

    private void document(String next) {
        if (text.length() > 0) {
            places.sort(java.util.Comparator.comparing(Place::span));
            documents.add(new Document(id, text.toString(), List.copyOf(places)));
        }
        id = next;
        text.setLength(0);
        places.clear();
        kinds.clear();
        open.clear();
        fresh = true;
    }

    private void line(String line) {
        if (line.startsWith("# newdoc id = ")) {
            document(line.substring(14));
        } else if (line.startsWith("# newpar")) {
            fresh = true;
        } else if (line.isEmpty()) {
            end();
        } else if (!line.startsWith("#")) {
            String[] c = line.split("\t", -1);
            if (c[0].matches("\\d+")) {
                word(c);
            }
        }
    }

    private void word(String[] c) {
        if (fresh && text.length() > 0) {
            text.append("\n\n");
        }
        fresh = false;
        int start = text.length();
        text.append(c[1]);
        int at = sentence.size();
        sentence.add(new Word(c[1], c[4], Integer.parseInt(c[6]) - 1, new Span(start, text.length())));
        if (!c[9].contains("SpaceAfter=No")) {
            text.append(' ');
        }
        Matcher entity = Pattern.compile("(?:^|\\|)Entity=([^|]*)").matcher(c[9]);
        if (!entity.find()) {
            return;
        }
        Matcher mark = MARK.matcher(entity.group(1));
        while (mark.find()) {
            if (mark.group(1) == null) {
                int closing = Integer.parseInt(mark.group(4));
                for (int k = open.size() - 1; k >= 0; k--) {
                    if (open.get(k)[0] == closing) {
                        closed.add(new Object[] {closing, open.get(k)[1], at + 1, kinds.getOrDefault(closing, "")});
                        open.remove(k);
                        break;
                    }
                }
            } else {
                int group = Integer.parseInt(mark.group(1));
                kinds.put(group, mark.group(2));
                if (mark.group(3) == null) {
                    open.add(new int[] {group, at});
                } else {
                    closed.add(new Object[] {group, at, at + 1, mark.group(2)});
                }
            }
        }
    }

    private void end() {
        for (Object[] it : closed) {
            int first = (int) it[1];
            int last = (int) it[2];
            String kind = (String) it[3];
            if (!kind.equals("person") && !kind.equals("organization")) {
                continue;
            }
            Word head = sentence.get(first);
            for (int k = first; k < last; k++) {
                if (sentence.get(k).head() < first || sentence.get(k).head() >= last) {
                    head = sentence.get(k);
                    break;
                }
            }
            places.add(new Place(
                    (int) it[0],
                    kind,
                    new Span(
                            sentence.get(first).span().start(),
                            sentence.get(last - 1).span().end()),
                    head.span(),
                    head.tag(),
                    head.form(),
                    head.tag().endsWith("S")));
        }
        closed.clear();
        open.clear();
        sentence.clear();
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
