package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.text.Span;

/** Cuts a paragraph into words and marks as the Universal Dependencies treebanks of English do. */
final class Tokenizer {

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<Span> tokens(String text, Span within) {
        List<Span> out = new ArrayList<>(within.length() / 5 + 4);
        int i = within.start();
        while (i < within.end()) {
            char c = text.charAt(i);
            if (Letters.isBlank(c)) {
                i++;
            } else {
                int end = address(text, i, within.end());
                if (end > i) {
                    out.add(new Span(i, end));
                } else if (Letters.isWord(text, i) || ((c == '@' || c == '#') && wordAt(text, i + 1, within.end()))) {
                    end = word(text, i, within.end());
                    split(text, i, end, out);
                } else {
                    end = mark(text, i, within.end());
                    out.add(new Span(i, end));
                }
                i = end;
            }
        }
        return out;
    }

    /** The end of a web or mail address that begins here, or {@code i}. */
    private static int address(String text, int i, int limit) {
        if (!text.startsWith("http", i) && !text.startsWith("www.", i)) {
            return i;
        }
        if (!text.startsWith("www.", i) && !text.startsWith("://", i + 4) && !text.startsWith("s://", i + 4)) {
            return i;
        }
        int end = i;
        while (end < limit && !Letters.isBlank(text.charAt(end)) && "<>\"“”«»".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > i && ".,;:!?)]}'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean wordAt(String text, int i, int limit) {
        return i < limit && Letters.isWord(text, i);
    }

    /** The end of the word that begins at {@code start}, its full stop included where it is an abbreviation's. */
    private int word(String text, int start, int limit) {
        int i = start + (text.charAt(start) == '@' || text.charAt(start) == '#' ? 1 : 0);
        boolean mail = false;
        while (i < limit) {
            char c = text.charAt(i);
            if (Letters.isWord(text, i)) {
                i += Letters.width(text, i);
            } else if (wordAt(text, i + 1, limit) && joins(text, c, start, i, mail)) {
                mail |= c == '@';
                i++;
            } else {
                break;
            }
        }
        if (i < limit && text.charAt(i) == '.' && keepsStop(text, start, i, limit)) {
            i++;
        }
        return i;
    }

    /** Whether the mark between two word characters belongs to the word. */
    private static boolean joins(String text, char c, int start, int i, boolean mail) {
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case '\'', '’', '_', '\u00ad', '\u200c', '\u200d' -> i > start;
            case ',', ':', '/' -> digits;
            case '.' -> digits || !runsOn(text, start, i) || mail;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '@' -> i > start;
            default -> false;
        };
    }

    /** Whether a full stop between letters ends a sentence whose blank is missing: {@code end.Next}. */
    private static boolean runsOn(String text, int start, int i) {
        return i - start > 1
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isLowerCase(text.charAt(i - 2))
                && Character.isUpperCase(text.charAt(i + 1))
                && text.indexOf('.', start) == i;
    }

    private boolean keepsStop(String text, int start, int stop, int limit) {
        if (stop + 1 < limit && text.charAt(stop + 1) == '.') {
            return false;
        }
        String word = text.substring(start, stop);
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        }
        if (word.length() > 12) {
            return false;
        }
        if (word.indexOf('.') > 0 && word.chars().allMatch(ch -> ch == '.' || Character.isLetter(ch))) {
            return longestRun(word) <= 2;
        }
        return abbreviations
                .kind(word)
                .map(k -> k != Abbreviations.Kind.NUMBER || numberFollows(text, stop + 1, limit))
                .orElse(false);
    }

    private static int longestRun(String word) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            run = word.charAt(i) == '.' ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean numberFollows(String text, int i, int limit) {
        int at = i;
        while (at < limit && Letters.isBlank(text.charAt(at))) {
            at++;
        }
        return at < limit && Character.isDigit(text.charAt(at));
    }

    /** Adds the word, its clitics apart: {@code do n't}, {@code minister 's}. */
    private static void split(String text, int start, int end, List<Span> out) {
        int cut = clitic(text, start, end);
        if (cut > start && cut < end) {
            out.add(new Span(start, cut));
            out.add(new Span(cut, end));
        } else {
            out.add(new Span(start, end));
        }
    }

    private static int clitic(String text, int start, int end) {
        int length = end - start;
        if (length < 3 || length > 40) {
            return end;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        if (word.endsWith("n't")) {
            return end - 3;
        }
        for (String tail : List.of("'s", "'m", "'d", "'re", "'ve", "'ll")) {
            if (word.endsWith(tail)) {
                return end - tail.length();
            }
        }
        return switch (word) {
            case "cannot", "gonna", "gotta", "wanna" -> start + 3;
            default -> end;
        };
    }

    /** The end of the mark at {@code i}: a run of the same mark where the mark comes in runs. */
    private static int mark(String text, int i, int limit) {
        char c = text.charAt(i);
        if (".-–—!?*=_~`'".indexOf(c) >= 0) {
            int end = i + 1;
            boolean exclaims = c == '!' || c == '?';
            int most = c == '`' || c == '\'' ? i + 2 : limit;
            while (end < limit
                    && end < most
                    && (text.charAt(end) == c || (exclaims && "!?".indexOf(text.charAt(end)) >= 0))) {
                end++;
            }
            return end;
        }
        return Math.min(limit, i + Letters.width(text, i));
    }
}
