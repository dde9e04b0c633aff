package org.chancery.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Words that are cut, or are not cut, against the rule. */
final class TokenWords {

    private static final int LONGEST = 40;
    private static final List<String> CLITICS = List.of("'s", "'m", "'d", "'re", "'ve", "'ll");

    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Map<String, Integer> cuts = new HashMap<>();
    private final Map<Character, List<String>> wholes = new HashMap<>();

    TokenWords(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("token-words.tsv").rows()) {
            String word = row.get("word");
            switch (row.get("kind")) {
                case "prefix" -> prefixes.add(word);
                case "unit" -> units.add(word);
                case "whole" -> wholes.merge(word.charAt(0), List.of(word), (a, b) -> List.of(a, b).stream()
                        .flatMap(List::stream)
                        .toList());
                default -> cuts.put(word.replace("|", ""), word.indexOf('|'));
            }
        }
    }

    /** Whether the letters are a prefix whose hyphen belongs to the word: {@code non}. */
    boolean isPrefix(String text, int start, int end) {
        return end - start < 8 && prefixes.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** The end of the form that begins here and is one token though it holds marks ({@code w/o}), or {@code i}. */
    int wholeAt(String text, int i, int limit) {
        for (String form : wholes.getOrDefault(text.charAt(i), List.of())) {
            int end = i + form.length();
            boolean alone = end == limit || (end < limit && !Character.isLetterOrDigit(text.charAt(end)));
            boolean apart = Character.isLetter(form.charAt(0)) || i == 0 || Letters.isBlank(text.charAt(i - 1));
            if (alone && apart && text.startsWith(form, i)) {
                return end;
            }
        }
        return i;
    }

    /** Where the word is cut in two, or its end. */
    int cut(String text, int start, int end) {
        int length = end - start;
        if (length < 2 || length > LONGEST) {
            return end;
        }
        if (Character.isDigit(text.charAt(start))) {
            return unit(text, start, end);
        }
        String word = Letters.lower(text.substring(start, end));
        if (word.length() == length && word.endsWith("n't")) {
            return end - 3;
        }
        for (String tail : CLITICS) {
            if (word.endsWith(tail) && length > 2) {
                return end - tail.length();
            }
        }
        return start + cuts.getOrDefault(word, length);
    }

    private int unit(String text, int start, int end) {
        int at = end;
        while (at > start && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at < end && units.contains(text.substring(at, end).toLowerCase(Locale.ROOT)) ? at : end;
    }
}
