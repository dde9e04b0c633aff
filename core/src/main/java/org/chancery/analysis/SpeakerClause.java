package org.chancery.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/**
 * Tells whether the words behind a quotation that asks or exclaims say whose it is: {@code “Really?” Ann Berg asked.} Tokens in; whether they do out.
 * A clause that goes on to report something else ({@code “Really?” She said that it was.}) is a sentence of its own.
 */
final class SpeakerClause {

    private static final int LONGEST_SPEAKER = 8;
    private static final int LONGEST_APPOSITION = 12;
    private static final int LOOKED_AT = 30;

    private final Map<String, Set<String>> words = new HashMap<>();

    SpeakerClause(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("after-quotation.tsv").rows()) {
            words.computeIfAbsent(row.get("kind"), k -> new HashSet<>()).addAll(row.list("words"));
        }
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether such a clause begins at token {@code from}. */
    boolean begins(String text, List<Span> tokens, int from, IntPredicate opens) {
        String first = word(text, tokens, from);
        int at;
        if (is("pronoun", first)) {
            at = from + 1;
        } else if (is("opens", first) || isCapital(text, tokens.get(from))) {
            at = speaker(text, tokens, from, is("opens", first));
        } else {
            return false;
        }
        while (at < tokens.size() && is("between", word(text, tokens, at))) {
            at++;
        }
        return at < tokens.size() && is("verb", word(text, tokens, at)) && isLast(text, tokens, at + 1, opens);
    }

    /** The first token behind the speaker's noun phrase, an apposition between commas included. */
    private int speaker(String text, List<Span> tokens, int from, boolean common) {
        int at = from + 1;
        while (at < tokens.size()
                && at < from + LONGEST_SPEAKER
                && !isSpoken(text, tokens, at)
                && (isCapital(text, tokens.get(at))
                        || is("within", word(text, tokens, at))
                        || (common
                                && Character.isLetter(text.charAt(tokens.get(at).start()))))) {
            at++;
        }
        if (at < tokens.size() && word(text, tokens, at).equals(",")) {
            for (int k = at + 1; k < Math.min(tokens.size(), at + LONGEST_APPOSITION); k++) {
                String word = word(text, tokens, k);
                if (word.equals(",")) {
                    return k + 1;
                }
                if (isStop(word)) {
                    return at;
                }
            }
        }
        return at;
    }

    private boolean isSpoken(String text, List<Span> tokens, int at) {
        String word = word(text, tokens, at);
        return is("verb", word) || is("between", word);
    }

    /** Whether what follows the verb leaves no room for other reported words. */
    private boolean isLast(String text, List<Span> tokens, int at, IntPredicate opens) {
        if (at == tokens.size() || opens.test(tokens.get(at).start())) {
            return true;
        }
        String next = word(text, tokens, at);
        if (!isStop(next) && !next.equals(",") && !is("behind", next) && !isCapital(text, tokens.get(at))) {
            return false;
        }
        for (int k = at; k < Math.min(tokens.size(), at + LOOKED_AT); k++) {
            String word = word(text, tokens, k);
            if (isStop(word) || opens.test(tokens.get(k).start())) {
                return true;
            }
            if (is("not", word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStop(String word) {
        return word.length() == 1 && ".!?;:".contains(word);
    }

    private static boolean isCapital(String text, Span token) {
        return Character.isUpperCase(text.codePointAt(token.start()));
    }

    private static String word(String text, List<Span> tokens, int at) {
        return tokens.get(at).in(text).toLowerCase(Locale.ROOT);
    }
}
