package org.chancery.imports;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/** A dictionary of PETRARCH comes in, its lines without comments go out: {@code # …}, {@code ; …} and {@code <!-- … -->}, over several lines too. */
final class PetrarchLines {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private boolean inside;

    void each(Path file, Problems problems, TextFile.Sink sink) {
        TextFile.each(file, problems, (place, text) -> {
            String bare = bare(text);
            if (!bare.isBlank()) {
                sink.line(new Place(place.file(), place.line()), bare);
            }
        });
        if (inside) {
            problems.add(file + ": a comment '<!--' never closes");
        }
    }

    private String bare(String text) {
        String rest = text;
        if (inside) {
            int close = rest.indexOf(CLOSE);
            if (close < 0) {
                return "";
            }
            inside = false;
            rest = rest.substring(close + CLOSE.length());
        }
        rest = COMMENT.matcher(rest).replaceAll(" ");
        int open = rest.indexOf(OPEN);
        if (open >= 0) {
            inside = true;
            rest = rest.substring(0, open);
        }
        return beforeMark(rest).stripTrailing();
    }

    /** What stands before the first comment's mark; the null code {@code [###]} is none. */
    private static String beforeMark(String text) {
        Matcher mark = Pattern.compile("(?<!\\[)(?<!\\[#)(?<!\\[##)#|;").matcher(text);
        return mark.find() ? text.substring(0, mark.start()) : text;
    }
}
