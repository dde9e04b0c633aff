package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;

/** Cuts a paragraph into words and marks as the Universal Dependencies treebanks of English do. */
final class Tokenizer {

    private final Abbreviations abbreviations;
    private final TokenWords words;

    Tokenizer(Abbreviations abbreviations, TokenWords words) {
        this.abbreviations = abbreviations;
        this.words = words;
    }

    List<Span> tokens(String text, Span within) {
        List<Span> out = new ArrayList<>(within.length() / 5 + 4);
        int i = within.start();
        while (i < within.end()) {
            char c = text.charAt(i);
            if (Letters.isBlank(c)) {
                i++;
            } else {
                int end = whole(text, i, within);
                if (end > i) {
                    out.add(new Span(i, end));
                } else if (Letters.isWord(text, i)
                        || (c == '@' && wordAt(text, i + 1, within.end()))
                        || (c == '#' && letterAt(text, i + 1, within.end()))) {
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

    /** The end of what is never cut and begins here: an address, a telephone number, a form such as {@code w/o}; or {@code i}. */
    private int whole(String text, int i, Span within) {
        int end = Shapes.address(text, i, within.end());
        if (end == i && beginsWord(text, i, within.start())) {
            end = Shapes.mail(text, i, within.end());
            if (end == i) {
                end = Shapes.telephone(text, i, within.end());
            }
            if (end == i) {
                end = words.wholeAt(text, i, within.end());
            }
        }
        return end;
    }

    private static boolean beginsWord(String text, int i, int start) {
        return i == start || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private static boolean letterAt(String text, int i, int limit) {
        return i < limit && Character.isLetter(text.charAt(i));
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
    private boolean joins(String text, char c, int start, int i, boolean mail) {
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case '\'', '’', '_', '\u00ad', '\u200c', '\u200d' -> i > start;
            case ',', ':', '/' -> digits;
            case '-' -> words.isPrefix(text, start, i);
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
            return Character.isUpperCase(word.charAt(0))
                    ? !word.equals("I")
                    : Character.isLetter(word.charAt(0)) && numberFollows(text, stop + 1, limit);
        }
        if (word.length() > 12) {
            return false;
        }
        if (word.indexOf('.') > 0 && word.chars().allMatch(ch -> ch == '.' || Character.isLetter(ch))) {
            return longestRun(word) <= 2;
        }
        return abbreviations
                .kind(word)
                .map(k -> switch (k) {
                    case NUMBER -> numberFollows(text, stop + 1, limit);
                    case LAST -> !sentenceEnds(text, stop + 1, limit);
                    case TITLE, OTHER -> true;
                })
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
        int at = behindBlanks(text, i, limit);
        return at < limit && Character.isDigit(text.charAt(at));
    }

    private static boolean sentenceEnds(String text, int i, int limit) {
        int at = behindBlanks(text, i, limit);
        return at == limit || Character.isUpperCase(text.codePointAt(at));
    }

    private static int behindBlanks(String text, int i, int limit) {
        int at = i;
        while (at < limit && Letters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Adds the word, its clitics and its unit apart: {@code do n't}, {@code minister 's}, {@code 40 km}. */
    private void split(String text, int start, int end, List<Span> out) {
        int cut = words.cut(text, start, end);
        if (cut > start && cut < end) {
            out.add(new Span(start, cut));
            out.add(new Span(cut, end));
        } else {
            out.add(new Span(start, end));
        }
    }

    /** The end of the mark at {@code i}: a run of the same mark where the mark comes in runs. */
    private static int mark(String text, int i, int limit) {
        return Math.max(Shapes.run(text, i, limit), Math.min(limit, i + Letters.width(text, i)));
    }
}
