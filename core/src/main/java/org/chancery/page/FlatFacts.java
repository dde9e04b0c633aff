package org.chancery.page;

import java.util.List;

/**
 * What can be seen of one line alone.
 *
 * @param list its words in lower case; {@code capitals}, {@code small}, {@code stops} and {@code numbers} count those that are names, other words, function words, numbers
 * @param end its last mark, see {@link #endOf}
 * @param signs the bits of {@link FlatWords.Sign}
 * @param hash of its words, so that equal lines are known
 */
record FlatFacts(
        FlatLine line,
        List<String> list,
        int capitals,
        int small,
        int stops,
        int numbers,
        int commas,
        int links,
        char first,
        End end,
        int signs,
        boolean dated,
        long hash) {

    /** How a line closes. */
    enum End {
        STOP,
        QUESTION,
        COLON,
        ELLIPSIS,
        COMMA,
        WORD,
        OTHER;

        /** Its number as the model counts it. */
        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }
    }

    private static final int LONG_LINE = 12;

    /** A page's lines in; what is seen of each out. */
    static List<FlatFacts> of(List<FlatLine> lines, String text, FlatWords words) {
        List<FlatFacts> facts =
                lines.stream().map(l -> of(l, text, words, false)).toList();
        return isForeign(facts)
                ? lines.stream().map(l -> of(l, text, words, true)).toList()
                : facts;
    }

    /** Whether the long lines have too few English function words to be English; short words then stand in for the function words. */
    private static boolean isForeign(List<FlatFacts> facts) {
        int count = 0;
        int stops = 0;
        for (FlatFacts line : facts) {
            if (line.count() >= LONG_LINE && line.end() != End.WORD) {
                count += line.count();
                stops += line.stops();
            }
        }
        return count > 0 && stops * 6 < count;
    }

    private static FlatFacts of(FlatLine line, String text, FlatWords words, boolean foreign) {
        String own = line.where().in(text);
        List<FlatWord> found = FlatWords.of(own);
        List<String> list = found.stream().map(FlatWord::text).toList();
        int capitals = 0;
        int small = 0;
        int stops = 0;
        int numbers = 0;
        boolean month = false;
        long hash = 1125899906842597L;
        for (FlatWord word : found) {
            hash = hash * 31 + word.text().hashCode();
            if (word.isNumber()) {
                numbers++;
            } else if (words.isStopword(word.text()) || (foreign && word.isShort())) {
                stops++;
            } else if (word.capital()) {
                capitals++;
            } else {
                small++;
            }
            month |= words.month(word.text()).isPresent() || words.isWeekday(word.text());
        }
        int commas = 0;
        int links = 0;
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            commas += c == ',' ? 1 : 0;
            links += c == '|' || c == '@' || c == '»' || c == '›' || c == '©' || c == '•' || c == '#' || c == '$'
                    ? 1
                    : 0;
        }
        links += own.contains("://") || own.contains("www.") ? 1 : 0;
        return new FlatFacts(
                line,
                list,
                capitals,
                small,
                stops,
                numbers,
                commas,
                links,
                own.charAt(0),
                endOf(own),
                words.signs(list),
                month && numbers > 0,
                hash);
    }

    static End endOf(String own) {
        int i = own.length() - 1;
        while (i > 0 && "”\"’')]»*".indexOf(own.charAt(i)) >= 0) {
            i--;
        }
        char c = own.charAt(i);
        if (c == '…' || (c == '.' && i > 1 && own.charAt(i - 1) == '.' && own.charAt(i - 2) == '.')) {
            return End.ELLIPSIS;
        }
        return switch (c) {
            case '.', '。' -> End.STOP;
            case '?', '!', '？', '！' -> End.QUESTION;
            case ':', ';' -> End.COLON;
            case ',', '-', '–', '—' -> End.COMMA;
            default -> Character.isLetterOrDigit(c) ? End.WORD : End.OTHER;
        };
    }

    int count() {
        return list.size();
    }

    boolean has(FlatWords.Sign sign) {
        return (signs & sign.bit()) != 0;
    }

    /** Whether it may be a sentence, if only a short one. */
    boolean isSentence() {
        return isProse()
                || (count() >= 3
                        && stops > 0
                        && stops < count()
                        && signs == 0
                        && links == 0
                        && (end == End.STOP || end == End.QUESTION || (count() >= 5 && small >= capitals)));
    }

    /** Whether it reads like a sentence of prose. */
    boolean isProse() {
        return count() >= 9 && stops * 5 >= count() && (end == End.STOP || end == End.QUESTION || count() >= 25);
    }
}
