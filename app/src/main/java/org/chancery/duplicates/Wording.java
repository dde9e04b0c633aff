package org.chancery.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.lexicon.Table;

/** What {@code same-words.tsv} knows of words. In: a word in lower case with plain apostrophes. Out: the words it is compared as, and how much they say. */
final class Wording {

    /** So many letters stand at least before an ending that other houses spell otherwise: <em>organise</em>, not <em>rise</em>. */
    private static final int STEM = 4;

    private final Set<String> functions = new HashSet<>();
    private final Set<String> everyday = new HashSet<>();
    private final Set<String> negations = new HashSet<>();
    private final Map<String, List<String>> reads = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final List<String> longestFirst;

    Wording(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("same-words.tsv").rows()) {
            String word = row.get("word");
            String value = row.get("value");
            switch (row.get("kind")) {
                case "function" -> functions.add(word);
                case "everyday" -> everyday.add(word);
                case "negation" -> negations.add(word);
                case "reads" -> reads.put(word, words(value));
                case "ending" -> endings.put(word, words(value));
                case "spelling" -> spellings.put(word, value);
                default -> throw new LexiconException(
                        List.of(row.place() + ": no kind of word is called '" + row.get("kind") + "'"));
            }
        }
        longestFirst = spellings.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<String> words(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    /** <em>don't</em> is <em>do not</em>, <em>the minister's</em> the minister; never empty. */
    List<String> compared(String word) {
        List<String> known = reads.get(word);
        if (known != null) {
            return known;
        }
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe <= 0) {
            return List.of(spelled(word));
        }
        // n't begins a letter before its apostrophe
        for (int at = Math.max(1, apostrophe - 1); at <= apostrophe; at++) {
            List<String> ending = endings.get(word.substring(at));
            if (ending != null) {
                List<String> both = new ArrayList<>(compared(word.substring(0, at)));
                both.addAll(ending);
                return both;
            }
        }
        return List.of(word);
    }

    private String spelled(String word) {
        for (String ending : longestFirst) {
            if (word.length() >= ending.length() + STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + spellings.get(ending);
            }
        }
        return word;
    }

    /** Whether the word, as compared, is more than grammar. */
    boolean isContent(String compared) {
        return !functions.contains(compared) && (compared.length() > 1 || Character.isDigit(compared.charAt(0)));
    }

    /** Whether it tells one quotation from another. */
    boolean isRare(String compared) {
        return isContent(compared) && !everyday.contains(compared);
    }

    boolean isNegation(String compared) {
        return negations.contains(compared);
    }

    /** The words of a running text, compared as copies of it may write them. */
    List<Token> read(String text) {
        return new Tokens(text, this, false).all();
    }

    /** The words that somebody said; what an editor put in brackets among them is nobody's word, but a gap. */
    List<Token> readQuoted(String text) {
        return new Tokens(text, this, true).all();
    }
}
