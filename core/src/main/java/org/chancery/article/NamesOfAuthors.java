package org.chancery.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** Takes the name of a person out of what a page gives as its author. In: a claim's words. Out: the name, if there is one; never a desk, an address or a handle. */
final class NamesOfAuthors {

    private static final int MOST_WORDS = 14;

    private final Set<String> lead = new HashSet<>();
    private final Set<String> end = new HashSet<>();
    private final Set<String> not = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> mark = new HashSet<>();
    private final Set<String> review = new HashSet<>();
    private final Set<String> write = new HashSet<>();

    NamesOfAuthors(Lexicon lexicon) {
        for (Table.Row row : lexicon.table("article-authors.tsv").rows()) {
            Set<String> into =
                    switch (row.get("kind")) {
                        case "lead" -> lead;
                        case "end" -> end;
                        case "not" -> not;
                        case "mark" -> mark;
                        case "review" -> review;
                        case "write" -> write;
                        default -> whole;
                    };
            into.addAll(row.list("words"));
        }
    }

    /** The name in a machine-readable claim: {@code Jane Roe}, {@code Jane Roe, MD} as they stand. */
    Optional<String> stated(String value, Set<String> outlets) {
        String name = withoutLead(value.strip());
        return refuse(name, outlets) ? Optional.empty() : Optional.of(name);
    }

    /** The name in a byline as a reader sees it: {@code By Jane Roe, Staff Writer | 3 May}. */
    Optional<String> seen(String value, Set<String> outlets) {
        String[] words = value.strip().replace(":", ": ").replace("  ", " ").split(" ", -1);
        int mark = mark(words);
        if (mark < -1) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>();
        for (int i = mark + 1; i < words.length; i++) {
            String word = words[i];
            if (word.isEmpty() || (kept.isEmpty() && lead.contains(bare(word)))) {
                continue;
            }
            String bare = bare(word);
            boolean isAnd = bare.equals("and") || word.equals("&");
            boolean ends = end.contains(bare)
                    || word.chars().anyMatch(Character::isDigit)
                    || (word.length() == 1 && "|–—-•·/:".contains(word))
                    || word.startsWith("(")
                    || word.startsWith("@")
                    || (!isAnd && Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(bare));
            if (ends && kept.isEmpty() && i == mark + 1 && isPenName(words, i)) {
                return refuse(word, outlets) ? Optional.empty() : Optional.of(word);
            }
            if (ends && !kept.isEmpty()) {
                break;
            }
            if (ends) {
                return Optional.empty();
            }
            kept.add(word);
            if (word.endsWith(",") && !moreNames(words, i + 1)) {
                break;
            }
        }
        String name = String.join(" ", kept).replaceAll("[,;:]++$", "");
        boolean shaped = !name.isEmpty()
                && Character.isUpperCase(name.codePointAt(0))
                && (kept.size() >= 2 || (mark >= 0 && name.length() > 2));
        return !shaped || refuse(name, outlets) ? Optional.empty() : Optional.of(name);
    }

    /** One word in small letters that is all the byline has before its end or a date: {@code by tamsin | 3 May}. */
    private boolean isPenName(String[] words, int at) {
        boolean letters = words[at].length() > 2
                && words[at].chars().allMatch(Character::isLetter)
                && !end.contains(bare(words[at]));
        boolean alone = at + 1 >= words.length
                || words[at + 1].chars().anyMatch(Character::isDigit)
                || words[at + 1].chars().noneMatch(Character::isLowerCase);
        return at > 0 && at <= 3 && letters && alone;
    }

    /** Where the word before the name stands: -1 where there is none, -2 where it names only who checked or edited. */
    private int mark(String[] words) {
        int found = -1;
        boolean others = false;
        for (int i = 0; i < words.length - 1; i++) {
            if (!mark.contains(bare(words[i]))) {
                continue;
            }
            String before = i == 0 ? "" : bare(words[i - 1]);
            if (write.contains(before)) {
                return i;
            }
            if (review.contains(before)) {
                others = true;
            } else if (found < 0) {
                found = i;
            }
        }
        return found < 0 && others ? -2 : found;
    }

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "von", "van", "der", "den", "la", "le", "el", "al", "bin", "ibn", "di", "del",
            "du", "ter");

    /** Whether after a comma there follow further names, joined by "and". */
    private static boolean moreNames(String[] words, int from) {
        for (int i = from; i < words.length && i < from + 8; i++) {
            if (words[i].equals("and") || words[i].equals("&")) {
                return true;
            }
        }
        return false;
    }

    private String withoutLead(String value) {
        String rest = value;
        boolean cut = true;
        while (cut) {
            cut = false;
            int blank = rest.indexOf(' ');
            for (int words = 0; words < 4 && blank > 0; words++, blank = rest.indexOf(' ', blank + 1)) {
                if (lead.contains(bare(rest.substring(0, blank)))) {
                    rest = rest.substring(blank + 1).strip();
                    cut = true;
                    break;
                }
            }
        }
        return rest;
    }

    private boolean refuse(String name, Set<String> outlets) {
        String low = name.toLowerCase(Locale.ROOT);
        String[] words = low.split(" ", -1);
        if (name.isEmpty()
                || words.length > MOST_WORDS
                || name.length() > 120
                || whole.contains(low)
                || (outlets.contains(squeeze(low)) && !looksPersonal(name))) {
            return true;
        }
        if (low.contains("@")
                || low.contains("://")
                || low.contains("www.")
                || low.contains(".com")
                || name.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        for (String word : words) {
            if (not.contains(bare(word))) {
                return true;
            }
        }
        return false;
    }

    /** A person's own site bears the person's name: two or three words that begin with capitals. */
    private static boolean looksPersonal(String name) {
        String[] words = name.split(" ", -1);
        return words.length >= 2
                && words.length <= 3
                && Arrays.stream(words)
                        .allMatch(w -> w.length() > 1
                                && Character.isUpperCase(w.charAt(0))
                                && Character.isLowerCase(w.charAt(1)));
    }

    static String squeeze(String text) {
        StringBuilder out = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String bare(String word) {
        int s = 0;
        int e = word.length();
        while (s < e && !Character.isLetterOrDigit(word.charAt(s))) {
            s++;
        }
        while (e > s && !Character.isLetterOrDigit(word.charAt(e - 1))) {
            e--;
        }
        return word.substring(s, e).toLowerCase(Locale.ROOT);
    }
}
