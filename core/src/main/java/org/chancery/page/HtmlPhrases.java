package org.chancery.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Tells by its words what a line of an HTML page is. In: a line. Out: the role and the row that told. */
final class HtmlPhrases {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_PHRASE = 60;

    /** A row that fits a line. */
    record Hit(HtmlRole role, String rule) {}

    private final Map<String, Hit> whole = new HashMap<>();
    private final Map<String, Hit> start = new HashMap<>();
    private final Map<String, Hit> head = new HashMap<>();
    private final List<String> updated = new ArrayList<>();
    private final Map<String, Hit> wall = new HashMap<>();
    private final Map<String, Hit> tail = new HashMap<>();
    private final Map<String, Hit> end = new LinkedHashMap<>();

    HtmlPhrases(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("page-phrases.tsv").rows()) {
            HtmlRole role = HtmlRole.valueOf(row.get("role"));
            Map<String, Hit> map =
                    switch (row.get("match")) {
                        case "whole" -> whole;
                        case "head" -> head;
                        case "tail" -> tail;
                        case "wall" -> wall;
                        case "end" -> end;
                        default -> start;
                    };
            if (row.get("match").equals("within")) {
                updated.addAll(row.list("phrases"));
                continue;
            }
            for (String phrase : row.list("phrases")) {
                map.putIfAbsent(tidy(phrase), new Hit(role, "phrase:" + phrase));
            }
        }
    }

    /** The line is a phrase and nothing else. */
    Optional<Hit> whole(String line) {
        return line.length() > LONGEST_PHRASE ? Optional.empty() : Optional.ofNullable(whole.get(tidy(line)));
    }

    /** The line is the heading of a block of that role. */
    Optional<Hit> heading(String line) {
        if (line.length() > LONGEST_PHRASE) {
            return Optional.empty();
        }
        String tidy = tidy(line);
        Hit hit = head.get(tidy);
        if (hit == null && tidy.startsWith("more from ") && tidy.length() < 50) {
            hit = head.get("more from");
        }
        return Optional.ofNullable(hit);
    }

    /** The line begins with a phrase. */
    Optional<Hit> start(String line) {
        return beginning(start, line);
    }

    /** The line announces that there is no text to be had here. */
    Optional<Hit> wall(String line) {
        return beginning(wall, line);
    }

    /** The line says somewhere that it gives the day of a later version. */
    boolean saysUpdated(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        String low = line.toLowerCase(Locale.ROOT);
        return updated.stream().anyMatch(low::contains);
    }

    /** The line, one of the last of an article, says who else worked on it or calls on its reader. */
    Optional<Hit> tail(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String tidy = tidy(line);
        for (Map.Entry<String, Hit> e : end.entrySet()) {
            if (tidy.endsWith(e.getKey())) {
                return Optional.of(e.getValue());
            }
        }
        return beginning(tail, line);
    }

    private static Optional<Hit> beginning(Map<String, Hit> start, String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String tidy = tidy(line);
        int end = Math.min(tidy.length(), LONGEST_PHRASE);
        for (int i = end; i > 0; i--) {
            boolean border = i == tidy.length()
                    || !Character.isLetterOrDigit(tidy.charAt(i))
                    || !Character.isLetterOrDigit(tidy.charAt(i - 1));
            if (border) {
                Hit hit = start.get(tidy.substring(0, i).strip());
                if (hit != null) {
                    return Optional.of(hit);
                }
            }
        }
        return Optional.empty();
    }

    private static String tidy(String line) {
        String low = line.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replace('\n', ' ');
        int end = low.length();
        while (end > 1 && ":.…!»›>→▸".indexOf(low.charAt(end - 1)) >= 0) {
            end--;
        }
        return low.substring(0, end).strip();
    }
}
