package org.chancery.gazetteer;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/** How names of places are compared. In: a name as somebody writes it. Out: the same for all its ways of writing: case, accents, hyphens, full stops, {@code St.}. */
record Fold(Map<String, String> spellings, Set<String> articles, Set<String> prefixes) {

    /** Articles and words of several spellings are no longer than this. */
    private static final int LONGEST_SPECIAL = 4;

    Fold {
        spellings = Map.copyOf(spellings);
        articles = Set.copyOf(articles);
        prefixes = Set.copyOf(prefixes);
    }

    String key(String name) {
        String plain = isPlain(name) ? name : letters(Normalizer.normalize(name, Normalizer.Form.NFD));
        StringBuilder out = new StringBuilder(plain.length());
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i == plain.length() ? ' ' : plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            } else if (isBetween(c) && out.length() > start) {
                start = closed(out, start);
            }
        }
        if (start > 0 && start == out.length()) {
            out.setLength(start - 1);
        }
        return out.toString();
    }

    /** Ends the word that begins at the place: its other spelling for it, a blank behind it. */
    private int closed(StringBuilder out, int start) {
        if (out.length() - start <= LONGEST_SPECIAL) {
            String word = out.substring(start);
            if (start == 0 && articles.contains(word)) {
                out.setLength(0);
                return 0;
            }
            String other = spellings.get(word);
            if (other != null) {
                out.setLength(start);
                out.append(other);
            }
        }
        out.append(' ');
        return out.length();
    }

    /** Without the Arabic article at its beginning, where it has one. */
    String withoutPrefix(String key) {
        int blank = key.indexOf(' ');
        return blank > 0 && prefixes.contains(key.substring(0, blank)) ? key.substring(blank + 1) : key;
    }

    /** Full stops and apostrophes belong to the word and are not compared. */
    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '-' || c == '–' || c == '/' || c == ',';
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Letters that no accent was taken from and that English writes otherwise. */
    private static String letters(String name) {
        return name.replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ı', 'i')
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ð', 'd')
                .replace('ə', 'a')
                .replace('ǝ', 'a')
                .replace("ß", "ss")
                .replace("æ", "ae");
    }
}
