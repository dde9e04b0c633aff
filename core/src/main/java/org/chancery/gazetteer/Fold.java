package org.chancery.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How names of places are compared. In: a name as somebody writes it. Out: the same for all its ways of writing: case, accents, hyphens, full stops, {@code St.}. */
record Fold(Map<String, String> spellings, Set<String> articles, Set<String> prefixes) {

    Fold {
        spellings = Map.copyOf(spellings);
        articles = Set.copyOf(articles);
        prefixes = Set.copyOf(prefixes);
    }

    String key(String name) {
        String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i == plain.length() ? ' ' : plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(letter(c));
            } else if (isBetween(c)) {
                add(out, word);
            }
        }
        return out.toString();
    }

    /** Without the Arabic article at its beginning, where it has one. */
    String withoutPrefix(String key) {
        int blank = key.indexOf(' ');
        return blank > 0 && prefixes.contains(key.substring(0, blank)) ? key.substring(blank + 1) : key;
    }

    private void add(StringBuilder out, StringBuilder word) {
        if (word.length() > 0) {
            String lower = word.toString().toLowerCase(Locale.ROOT);
            word.setLength(0);
            boolean drop = out.length() == 0 && articles.contains(lower);
            if (!drop) {
                out.append(out.length() == 0 ? "" : " ").append(spellings.getOrDefault(lower, lower));
            }
        }
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

    private static String letter(char c) {
        return switch (c) {
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'ı' -> "i";
            case 'đ', 'Đ', 'ð' -> "d";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'ə', 'ǝ' -> "a";
            default -> String.valueOf(c);
        };
    }
}
