package org.chancery.page;

import java.util.List;

/** Tells the small lines around an article by their form: bylines, credits, captions. A line in, whether it is one out. */
final class LineType {

    private static final int LONGEST_BYLINE = 14;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_CREDIT = 12;
    private static final int LONGEST_CAPTION = 80;
    private static final int CREDIT_AT_END = 90;
    private static final String BEFORE_CREDIT = "/(|—–-:©";

    private LineType() {}

    /** “By Jane Doe”, “Written by Jane Doe and John Roe | 3 May 2021”: opened by such a phrase, and nothing but names and a day behind it. */
    static boolean isByline(FlatFacts line, FlatWords words) {
        int opening = words.opening(line.list(), FlatWords.Sign.BYLINE);
        if (opening == 0 || line.count() > LONGEST_BYLINE || line.end() == FlatFacts.End.QUESTION) {
            return false;
        }
        List<String> rest = line.list().subList(opening, line.count());
        if (rest.isEmpty()) {
            return opening > 1;
        }
        String first = rest.get(0);
        long names = rest.stream().filter(w -> !w.equals("#")).count();
        return line.small()
                        <= smallAllowed(rest, words)
                                + (opening > 1 || !words.isStopword(line.list().get(0)) ? 1 : 0)
                && names >= 1
                && names <= MOST_NAMES
                && !first.equals("#")
                && !words.isWeekday(first)
                && words.month(first).isEmpty()
                && rest.stream()
                        .noneMatch(w -> words.isStopword(w)
                                && !words.is("particle", w)
                                && !words.is("date", w)
                                && words.month(w).isEmpty());
    }

    private static long smallAllowed(List<String> rest, FlatWords words) {
        return rest.stream()
                .filter(w -> words.is("particle", w)
                        || words.is("date", w)
                        || Character.isDigit(w.charAt(0))
                        || words.signs(List.of(w)) != 0
                        || words.is("reading", w)
                        || words.is("role", w))
                .filter(w -> !words.isStopword(w))
                .count();
    }

    /** Two to four names and nothing else: a byline where it stands beside a day, under a headline. */
    static boolean isName(FlatFacts line) {
        return line.count() >= 2
                && line.count() <= 4
                && line.capitals() == line.count()
                && line.end() == FlatFacts.End.WORD
                && line.signs() == 0
                && line.commas() == 0
                && !line.dated();
    }

    /** Two to four names and then a day, with nothing else: “Jane Doe on May 3, 2021”. */
    static boolean isNameAndDay(FlatFacts line, FlatWords words) {
        int names = 0;
        while (names < line.count() && !isOfDay(line.list().get(names), words)) {
            names++;
        }
        return line.dated()
                && names >= 2
                && names <= 4
                && line.count() <= LONGEST_BYLINE
                && line.capitals() >= names
                && line.list().subList(0, names).stream().noneMatch(words::isStopword)
                && line.list().subList(names, line.count()).stream().allMatch(w -> isOfDay(w, words));
    }

    private static boolean isOfDay(String word, FlatWords words) {
        return word.equals("#")
                || words.is("date", word)
                || words.isWeekday(word)
                || words.month(word).isPresent();
    }

    /** “Courtesy Example Office”, “Photo: Jane Doe/Example”: whose picture it is, and nothing else. */
    static boolean isCredit(FlatFacts line, String own, FlatWords lexicon) {
        int opening = lexicon.opening(line.list(), FlatWords.Sign.CREDIT);
        if (opening == 0 || line.count() > LONGEST_CREDIT || line.count() == opening) {
            return false;
        }
        int mark = markAfter(own, opening);
        boolean names = line.small() <= 1 && line.end() != FlatFacts.End.QUESTION && line.stops() <= 2;
        return names && (mark >= 0 || line.capitals() >= line.count() - line.stops() - 1);
    }

    private static int markAfter(String own, int opening) {
        List<FlatWord> words = FlatWords.of(own.substring(0, Math.min(own.length(), 60)));
        int at = words.size() < opening ? own.length() : words.get(opening - 1).end();
        while (at < own.length() && own.charAt(at) == ' ') {
            at++;
        }
        return at < own.length() && ":/|–—-".indexOf(own.charAt(at)) >= 0 ? at : -1;
    }

    /** A picture's description that closes with whose picture it is: “… at the harbour. Photo: Jane Doe.” */
    static boolean isCaption(FlatFacts line, String own, FlatWords lexicon) {
        if (line.count() < 3 || line.count() > LONGEST_CAPTION) {
            return false;
        }
        String tail = own.substring(Math.max(0, own.length() - CREDIT_AT_END));
        List<FlatWord> words = FlatWords.of(tail);
        for (int at = Math.max(0, words.size() - 8); at < words.size(); at++) {
            List<String> one = List.of(words.get(at).text());
            boolean credit = (lexicon.signs(one) & FlatWords.Sign.INLINE.bit()) != 0;
            boolean agency = lexicon.is("pictures", words.get(at).text());
            if ((credit && hasMark(tail, words, at, lexicon))
                    || (agency && at >= words.size() - 2 && standsApart(tail, words.get(at)))) {
                return true;
            }
        }
        return lexicon.opening(line.list(), FlatWords.Sign.CREDIT) > 0
                && markAfter(own, lexicon.opening(line.list(), FlatWords.Sign.CREDIT)) >= 0;
    }

    /** Whether the word that names a picture is followed by a colon, or by “by” or “courtesy” within a bracket or after a full stop. */
    private static boolean hasMark(String tail, List<FlatWord> words, int at, FlatWords lexicon) {
        int end = words.get(at).end();
        if (end < tail.length() && tail.charAt(end) == ':') {
            return true;
        }
        boolean by = at + 1 < words.size()
                && lexicon.is("picture-by", words.get(at + 1).text());
        return by && standsApart(tail, words.get(at));
    }

    private static boolean standsApart(String tail, FlatWord word) {
        int i = word.start() - 1;
        while (i >= 0 && tail.charAt(i) == ' ') {
            i--;
        }
        return i >= 0 && (BEFORE_CREDIT.indexOf(tail.charAt(i)) >= 0 || tail.charAt(i) == '.');
    }
}
