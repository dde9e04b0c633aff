package org.chancery.analysis;

import java.util.HashMap;
import java.util.Map;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Gives a word its dictionary form: from a table, else by its ending. */
final class Lemmas {

    /** By the tag's name and the form. */
    private final Map<String, Map<String, String>> table = new HashMap<>();

    Lemmas(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("lemmas.tsv").rows()) {
            table.computeIfAbsent(row.get("tag"), t -> new HashMap<>()).put(row.get("form"), row.get("lemma"));
        }
    }

    String lemma(String word, Tag tag) {
        if (tag == Tag.PROPN) {
            return word;
        }
        String lower = Letters.lower(word);
        String known = table.getOrDefault(tag.name(), Map.of()).get(lower);
        if (known != null) {
            return known;
        }
        return byEnding(lower, tag);
    }

    static String byEnding(String lower, Tag tag) {
        if (lower.length() < 4) {
            return lower;
        }
        return switch (tag) {
            case NOUN -> singular(lower);
            case VERB, AUX -> infinitive(lower);
            default -> lower;
        };
    }

    private static String singular(String w) {
        if (!w.endsWith("s") || w.endsWith("ss") || w.endsWith("us") || w.endsWith("is")) {
            return w;
        }
        return withoutS(w);
    }

    private static String withoutS(String w) {
        int n = w.length();
        if (w.endsWith("ies") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        for (String tail : new String[] {"sses", "xes", "ches", "shes", "zzes"}) {
            if (w.endsWith(tail)) {
                return w.substring(0, n - 2);
            }
        }
        return w.substring(0, n - 1);
    }

    private static String infinitive(String w) {
        int n = w.length();
        if (w.endsWith("ing") && n > 5 && hasVowel(w, n - 3)) {
            return bare(w.substring(0, n - 3));
        }
        if (w.endsWith("ied") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("ed") && n > 4 && hasVowel(w, n - 2)) {
            return w.endsWith("eed") ? w : bare(w.substring(0, n - 2));
        }
        if (w.endsWith("s") && !w.endsWith("ss")) {
            return withoutS(w);
        }
        return w;
    }

    private static boolean hasVowel(String w, int end) {
        for (int i = 0; i < end; i++) {
            if (isVowel(w.charAt(i)) || w.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    /** A verb's stem, whose last consonant may be doubled or whose {@code e} may be dropped. */
    private static String bare(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        char before = n > 1 ? stem.charAt(n - 2) : ' ';
        if (last == before && !isVowel(last) && "lsfz".indexOf(last) < 0) {
            return stem.substring(0, n - 1);
        }
        return needsE(stem, last, before) ? stem + "e" : stem;
    }

    private static boolean needsE(String stem, char last, char before) {
        int n = stem.length();
        if ("vuz".indexOf(last) >= 0 && last != before) {
            return true;
        }
        if (last == 'c' || (last == 's' && before != 's')) {
            return true;
        }
        if (last == 'g' && "nrd".indexOf(before) >= 0) {
            return before != 'n' || "aeu".indexOf(n > 2 ? stem.charAt(n - 3) : ' ') >= 0;
        }
        if (last == 'l' && "bcdfgkptz".indexOf(before) >= 0) {
            return true;
        }
        if (last == 't' && before == 'a' && n > 3) {
            char third = stem.charAt(n - 3);
            return !isVowel(third) || third == 'i' || third == 'u';
        }
        if ("rkmdtpn".indexOf(last) >= 0 && isVowel(before) && (n < 3 || !isVowel(stem.charAt(n - 3)))) {
            return switch (before) {
                case 'i' -> last != 't' && !(last == 'n' && n > 5);
                case 'a' -> (last != 'n' && last != 'r') || n <= 4;
                case 'u' -> last == 'r' || last == 'm' || last == 'd' || last == 'c';
                case 'o' -> n <= 4 || last == 'k' || last == 'd' || last == 't';
                default -> false;
            };
        }
        return false;
    }
}
