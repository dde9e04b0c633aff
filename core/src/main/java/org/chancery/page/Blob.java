package org.chancery.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.chancery.text.Span;

/**
 * Text whose line breaks are lost too: cut again at the ends of sentences, before and after phrases that open furniture, where a run of
 * capitalised words meets prose, and around a headline that stands there twice.
 */
final class Blob {

    private static final int LONG_LINE = 1500;
    private static final int CUT_FROM = 300;
    private static final int FEWEST_SEAMS = 3;
    private static final double MOST_OF_TEXT = 0.6;
    private static final double CHANGE = 4;
    private static final int HEAD = 40;
    private static final int GRAM = 4;

    private Blob() {}

    /** Whether one line holds most of the text, and is longer than a paragraph or not a paragraph alone. */
    static boolean is(List<FlatLine> lines, String text, FlatWords lexicon) {
        long all = 0;
        FlatLine longest = null;
        for (FlatLine line : lines) {
            all += line.where().length();
            longest = longest == null || line.where().length() > longest.where().length() ? line : longest;
        }
        return longest != null
                && longest.where().length() >= MOST_OF_TEXT * all
                && (longest.where().length() >= LONG_LINE
                        || (longest.where().length() >= CUT_FROM
                                && isGlued(longest.where().in(text), lexicon)));
    }

    /** Whether a line holds a menu's words or other furniture beside its sentences. */
    private static boolean isGlued(String own, FlatWords lexicon) {
        List<FlatWord> words = FlatWords.of(own);
        NavigableSet<Integer> cuts = new TreeSet<>();
        phrases(own, words, cuts, lexicon);
        runs(words, cuts);
        return cuts.size() >= FEWEST_SEAMS;
    }

    static List<FlatLine> cut(String text, List<FlatLine> lines, FlatWords lexicon) {
        List<FlatLine> pieces = new ArrayList<>();
        for (FlatLine line : lines) {
            if (line.where().length() < CUT_FROM) {
                pieces.add(line);
            } else {
                cut(text, line, pieces, lexicon);
            }
        }
        return pieces;
    }

    private static void cut(String text, FlatLine line, List<FlatLine> pieces, FlatWords lexicon) {
        String own = line.where().in(text);
        List<FlatWord> words = FlatWords.of(own);
        TreeSet<Integer> cuts = new TreeSet<>(); // numbers of words before which to cut
        sentences(own, words, cuts);
        phrases(own, words, cuts, lexicon);
        runs(words, cuts);
        headline(words, cuts);
        int from = 0;
        for (int cut : cuts) {
            if (cut > 0 && cut < words.size()) {
                int at = opening(own, words.get(cut - 1).end(), words.get(cut).start());
                add(text, line, from, at, pieces);
                from = at;
            }
        }
        add(text, line, from, own.length(), pieces);
    }

    private static void add(String text, FlatLine line, int from, int to, List<FlatLine> pieces) {
        Span where = new Span(line.where().start() + from, line.where().start() + to).trim(text);
        if (!where.isEmpty()) {
            pieces.add(new FlatLine(where, from == 0 ? Math.max(1, line.gap()) : 0, true));
        }
    }

    /** Where between two words to cut: at the last blank, so that closing marks stay behind and opening ones go along. */
    private static int opening(String own, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (Character.isWhitespace(own.charAt(i)) || Character.isSpaceChar(own.charAt(i))) {
                return i;
            }
        }
        return to;
    }

    private static void sentences(String own, List<FlatWord> words, NavigableSet<Integer> cuts) {
        for (int i = 1; i < words.size(); i++) {
            FlatWord before = words.get(i - 1);
            int end = before.end();
            if (end < own.length() && ".!?…。".indexOf(endMark(own, end)) >= 0) {
                boolean initial =
                        end < own.length() && own.charAt(end) == '.' && before.capital() && end - before.start() <= 3;
                boolean lower = Character.isLowerCase(own.charAt(words.get(i).start()));
                if (!initial && !lower) {
                    cuts.add(i);
                }
            }
        }
    }

    private static char endMark(String own, int end) {
        int i = end;
        while (i < own.length() - 1 && "”\"’')]".indexOf(own.charAt(i)) >= 0) {
            i++;
        }
        return own.charAt(i);
    }

    private static void phrases(String own, List<FlatWord> words, NavigableSet<Integer> cuts, FlatWords lexicon) {
        List<String> list = words.stream().map(FlatWord::text).toList();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).capital() && !words.get(i).isNumber()) {
                continue;
            }
            int length = lexicon.furniture(list, i);
            if (length > 0) {
                cuts.add(i);
                cuts.add(i + length);
            }
        }
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).capital()
                    && words.get(i + 1).capital()
                    && lexicon.is("credit-alone", words.get(i).text())) {
                cuts.add(i);
            }
            boolean by = words.get(i).capital() && lexicon.opening(list.subList(i, i + 1), FlatWords.Sign.BYLINE) > 0;
            if (by
                    && words.get(i + 1).capital()
                    && words.get(i + 2).capital()
                    && own.charAt(words.get(i).end()) != ',') {
                cuts.add(i);
            }
        }
    }

    /** Two states over the words, a run of capitals and prose; a change costs so much that a name in prose makes none. */
    private static void runs(List<FlatWord> words, NavigableSet<Integer> cuts) {
        int size = words.size();
        boolean[][] changed = new boolean[size][2];
        double[] best = {0, 0};
        for (int i = 0; i < size; i++) {
            FlatWord word = words.get(i);
            double run = word.capital() || word.isNumber() ? 1 : -1;
            double stayProse = best[0];
            double stayRun = best[1];
            changed[i][0] = i > 0 && stayRun - CHANGE > stayProse;
            changed[i][1] = i > 0 && stayProse - CHANGE > stayRun;
            best[0] = changed[i][0] ? stayRun - CHANGE : stayProse;
            best[1] = (changed[i][1] ? stayProse - CHANGE : stayRun) + run;
        }
        int state = best[1] > best[0] ? 1 : 0;
        for (int i = size - 1; i > 0; i--) {
            if (changed[i][state]) {
                boolean proseBegins = state == 0;
                cuts.add(proseBegins && words.get(i - 1).capital() ? i - 1 : i);
                state = 1 - state;
            }
        }
    }

    /** A stretch of {@code length} words that stand at {@code first} and again at {@code again}. */
    private record Copy(int first, int again, int length) {}

    /** Where words of the beginning stand again: a window's title, then the headline. The earliest such words count. */
    private static void headline(List<FlatWord> words, NavigableSet<Integer> cuts) {
        List<Copy> copies = copies(words);
        int first = copies.stream().mapToInt(Copy::first).min().orElse(-1);
        List<Copy> title = copies.stream().filter(c -> c.first == first).toList();
        int length = title.stream().mapToInt(Copy::length).max().orElse(0);
        for (Copy copy : title) {
            if (copy.length == length) {
                cuts.subSet(copy.again, copy.again + length).clear();
                cuts.add(copy.again);
                cuts.add(copy.again + length);
            }
        }
        if (length > 0) {
            cuts.subSet(0, first + length).clear();
            cuts.add(first + length);
        }
    }

    private static List<Copy> copies(List<FlatWord> words) {
        Map<List<String>, Integer> head = new HashMap<>();
        for (int i = 0; i < Math.min(HEAD, words.size() - GRAM); i++) {
            head.putIfAbsent(gram(words, i), i);
        }
        List<Copy> copies = new ArrayList<>();
        for (int p = GRAM; p + GRAM <= words.size(); p++) {
            Integer i = head.get(gram(words, p));
            if (i != null && p >= i + GRAM && opensName(words.get(p))) {
                int same = GRAM;
                while (same < HEAD
                        && p + same < words.size()
                        && i + same < p
                        && words.get(i + same).text().equals(words.get(p + same).text())) {
                    same++;
                }
                copies.add(new Copy(i, p, same));
                p += same - 1;
            }
        }
        return copies;
    }

    /** A headline's copy opens with a capital or a number; the same words amid a sentence are no copy of it. */
    private static boolean opensName(FlatWord word) {
        return word.capital() || word.isNumber();
    }

    private static List<String> gram(List<FlatWord> words, int at) {
        return words.subList(at, at + GRAM).stream().map(FlatWord::text).toList();
    }
}
