package org.chancery.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The phrases and words by which lines without tags are told apart; from {@code flat-phrases.tsv} and {@code flat-stopwords.tsv}. */
final class FlatWords {

    /** What a phrase is a sign of. */
    enum Sign {
        RELATED,
        COMMENT,
        SHARE,
        MENU,
        LEGAL,
        PROMO,
        BYLINE,
        CREDIT,
        INLINE,
        OUTLET,
        AGENCY;

        /** Its number as the model counts it. */
        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }

        int bit() {
            return 1 << number();
        }
    }

    private record Phrase(List<String> words, Sign sign, String match) {
        boolean stands(List<String> line, int at) {
            int end = at + words.size();
            boolean placed =
                    switch (match) {
                        case "whole" -> at == 0 && end == line.size();
                        case "start" -> at == 0;
                        case "end" -> end == line.size();
                        default -> true;
                    };
            return placed && end <= line.size() && line.subList(at, end).equals(words);
        }
    }

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> stopwords = new HashSet<>();

    FlatWords(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("flat-phrases.tsv").rows()) {
            String kind = row.get("kind");
            String phrase = row.get("phrase");
            if (row.get("match").equals("word")) {
                classes.computeIfAbsent(kind, k -> new HashSet<>()).add(phrase);
                if (kind.equals("month")) {
                    months.put(phrase, Integer.parseInt(row.get("value")));
                }
            } else {
                List<String> words = List.of(phrase.split(" "));
                byFirstWord
                        .computeIfAbsent(words.get(0), k -> new ArrayList<>())
                        .add(new Phrase(words, Sign.valueOf(kind.toUpperCase(Locale.ROOT)), row.get("match")));
            }
        }
        lexicon.table("flat-stopwords.tsv").rows().forEach(row -> stopwords.addAll(row.list("words")));
    }

    boolean isStopword(String word) {
        return stopwords.contains(word);
    }

    boolean isWeekday(String word) {
        return is("weekday", word);
    }

    boolean is(String kind, String word) {
        return classes.getOrDefault(kind, Set.of()).contains(word);
    }

    OptionalInt month(String word) {
        Integer month = months.get(word);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** The bits of all signs that the line's words bear. */
    int signs(List<String> line) {
        int bits = 0;
        for (int at = 0; at < line.size(); at++) {
            for (Phrase phrase : byFirstWord.getOrDefault(line.get(at), List.of())) {
                if ((bits & phrase.sign.bit()) == 0 && phrase.stands(line, at)) {
                    bits |= phrase.sign.bit();
                }
            }
        }
        return bits;
    }

    /** How many words from {@code at} on are a phrase of furniture that may stand glued to a text: at least two words, or a heading of one; 0 for none. */
    int furniture(List<String> text, int at) {
        int longest = 0;
        for (Phrase phrase : byFirstWord.getOrDefault(text.get(at), List.of())) {
            int end = at + phrase.words.size();
            boolean kind = phrase.sign.compareTo(Sign.PROMO) <= 0 || phrase.sign == Sign.CREDIT;
            if (kind
                    && phrase.words.size() > 1
                    && end <= text.size()
                    && text.subList(at, end).equals(phrase.words)) {
                longest = Math.max(longest, phrase.words.size());
            }
        }
        return longest;
    }

    /** How many words from {@code at} on are an item of a menu, 0 for none. */
    int menuItem(List<String> text, int at) {
        int longest = 0;
        for (Phrase phrase : byFirstWord.getOrDefault(text.get(at), List.of())) {
            int end = at + phrase.words.size();
            boolean item = phrase.match.equals("whole") && (phrase.sign == Sign.MENU || phrase.sign == Sign.RELATED);
            if (item && end <= text.size() && text.subList(at, end).equals(phrase.words)) {
                longest = Math.max(longest, phrase.words.size());
            }
        }
        return longest;
    }

    /** How many words of the line's beginning are one sign's phrase; the longest counts, 0 where none stands there. */
    int opening(List<String> line, Sign sign) {
        return line.isEmpty()
                ? 0
                : byFirstWord.getOrDefault(line.get(0), List.of()).stream()
                        .filter(p -> p.sign == sign && p.stands(line, 0))
                        .mapToInt(p -> p.words.size())
                        .max()
                        .orElse(0);
    }

    /** The words of a text: letters, inner apostrophes and points; a number is {@code #}. */
    static List<FlatWord> of(CharSequence text) {
        List<FlatWord> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            if (isUnspaced(text.charAt(i))) {
                i += i + 1 < text.length() && isUnspaced(text.charAt(i + 1)) ? 2 : 1;
                words.add(FlatWord.of(text, start, i, false));
                continue;
            }
            boolean digits = true;
            while (i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i)) || inner(text, i))
                    && !isUnspaced(text.charAt(i))) {
                char c = text.charAt(i++);
                digits &= Character.isDigit(c) || c == ',' || c == '.';
            }
            words.add(FlatWord.of(text, start, i, digits));
        }
        return words;
    }

    /** Whether the character is of a script that sets no blanks between words (Chinese, Japanese, Thai): two of them count as a word. */
    private static boolean isUnspaced(char c) {
        return (c >= '\u0E00' && c <= '\u0E7F') || (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF');
    }

    private static boolean inner(CharSequence text, int i) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char next = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '\'', '’' -> Character.isLetter(next);
            case '.' -> Character.isLetterOrDigit(next) && Character.isDigit(before) == Character.isDigit(next);
            case ',' -> Character.isDigit(before) && Character.isDigit(next);
            default -> false;
        };
    }
}
