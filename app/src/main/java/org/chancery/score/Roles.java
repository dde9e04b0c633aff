package org.chancery.score;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.json.Json;
import org.chancery.text.Span;

/**
 * One gold or predicted attribution as the scorer sees it: the words of each role, the kind of its content, the head of its source.
 *
 * @param head the number of the source's head word, -1 without a source
 */
record Roles(Map<Role, List<Span>> spans, Map<Role, BitSet> words, String kind, int head) {

    /** The three parts of an attribution. */
    enum Role {
        SOURCE,
        CUE,
        CONTENT;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    // A source's head word is the last one before any of these; the words are the Python scorer's.
    private static final Set<String> STOP = Set.of(
            "of",
            "for",
            "from",
            "at",
            "in",
            "with",
            "to",
            "on",
            "by",
            "who",
            "that",
            "which",
            "whose",
            "where",
            "as",
            "and",
            "about",
            "against",
            "under",
            "over",
            "behind",
            "including",
            "near",
            "inside",
            "among");
    private static final Pattern BREAK = Pattern.compile("[,;:(\\[–—]| - ");

    static Roles of(ScoredText text, Json.Obj attribution) {
        Map<Role, List<Span>> spans = new EnumMap<>(Role.class);
        Map<Role, BitSet> words = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<Span> here = Fields.spans(attribution, role.label());
            spans.put(role, here);
            words.put(role, text.words(here));
        }
        String kind = text.kind(spans.getOrDefault(Role.CONTENT, List.of()));
        return new Roles(spans, words, kind, head(text, words.getOrDefault(Role.SOURCE, new BitSet())));
    }

    private static int head(ScoredText text, BitSet source) {
        int head = source.nextSetBit(0);
        int left = head;
        for (int right = head < 0 ? -1 : source.nextSetBit(head + 1);
                right >= 0;
                right = source.nextSetBit(right + 1)) {
            String gap = text.gap(left, right);
            String word = text.word(right);
            boolean possessive = word.equals("s") && (gap.equals("'") || gap.equals("’"));
            if (!possessive) {
                if (BREAK.matcher(gap).find() || STOP.contains(word)) {
                    break;
                }
                head = right;
            }
            left = right;
        }
        return head;
    }

    List<Span> spans(Role role) {
        return spans.getOrDefault(role, List.of());
    }

    BitSet words(Role role) {
        return words.getOrDefault(role, new BitSet());
    }

    boolean has(Role role) {
        return !words(role).isEmpty();
    }

    boolean same(Roles other, Role role) {
        return words(role).equals(other.words(role));
    }

    /** Whether the role's words meet, or both have none. */
    boolean meets(Roles other, Role role) {
        if (has(role) && other.has(role)) {
            return words(role).intersects(other.words(role));
        }
        return has(role) == other.has(role);
    }

    /** Whether a prediction's source is this gold one's: it covers the head word and is not much longer; or both are empty. */
    boolean sourceFoundBy(Roles prediction) {
        if (!has(Role.SOURCE) || !prediction.has(Role.SOURCE)) {
            return has(Role.SOURCE) == prediction.has(Role.SOURCE);
        }
        BitSet found = prediction.words(Role.SOURCE);
        return found.get(head)
                && found.cardinality() <= Math.max(6, 3 * words(Role.SOURCE).cardinality());
    }
}
