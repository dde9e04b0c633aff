package org.chancery.duplicates;

import java.util.ArrayList;
import java.util.List;

/** What stands between quotation marks: words of which only some are quoted come in, those go out, in their order. */
public final class QuotedWords {

    private static final String OPENING = "“«„\"";
    private static final String CLOSING = "”»“\"";

    private QuotedWords() {}

    public static List<String> of(String words) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < words.length()) {
            int mark = OPENING.indexOf(words.charAt(at));
            int end = mark < 0 ? -1 : words.indexOf(CLOSING.charAt(mark), at + 1);
            if (end > at + 1) {
                found.add(words.substring(at + 1, end));
                at = end;
            }
            at++;
        }
        return found.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
