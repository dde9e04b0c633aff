package org.chancery.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Span;

/** Whether a finding is right as the scorer has it ({@code +source}): half of the contents' words shared, and the head word of the source found. */
final class GoldMatch {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BREAK = Pattern.compile("[,;:(\\[–—]| - ");
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

    /** One gold attribution in word numbers; {@code head} is -1 without a source. */
    private record Words(BitSet source, BitSet content, int head) {}

    private final String text;
    private final List<Span> words = new ArrayList<>();
    private final int[] word;
    private final List<Words> gold = new ArrayList<>();

    GoldMatch(GoldText gold) {
        text = gold.text();
        word = new int[text.length()];
        java.util.Arrays.fill(word, -1);
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            java.util.Arrays.fill(word, m.start(), m.end(), words.size());
            words.add(new Span(m.start(), m.end()));
        }
        for (GoldSight.Gold g : gold.attributions()) {
            BitSet source = bits(g.source());
            this.gold.add(new Words(source, bits(g.content()), head(source)));
        }
    }

    int size() {
        return (int) gold.stream().filter(g -> !g.content().isEmpty()).count();
    }

    /** The number of the gold attribution that this is, or -1. */
    int right(List<Span> source, List<Span> content) {
        BitSet c = bits(content);
        BitSet s = bits(source);
        int best = -1;
        double most = 0;
        for (int i = 0; i < gold.size(); i++) {
            double share = share(gold.get(i).content(), c);
            if (share >= 0.5 && share > most) {
                most = share;
                best = i;
            }
        }
        return best >= 0 && sourceRight(gold.get(best), s) ? best : -1;
    }

    private static boolean sourceRight(Words g, BitSet s) {
        if (g.source().isEmpty() || s.isEmpty()) {
            return g.source().isEmpty() && s.isEmpty();
        }
        return s.get(g.head()) && s.cardinality() <= Math.max(6, 3 * g.source().cardinality());
    }

    private static double share(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int any = a.cardinality() + b.cardinality() - both.cardinality();
        return any == 0 ? 0 : (double) both.cardinality() / any;
    }

    private int head(BitSet source) {
        int head = source.nextSetBit(0);
        for (int a = head; a >= 0; ) {
            int b = source.nextSetBit(a + 1);
            if (b < 0) {
                break;
            }
            String gap = text.substring(words.get(a).end(), words.get(b).start());
            String w = words.get(b).in(text).toLowerCase(java.util.Locale.ROOT);
            if (!(w.equals("s") && (gap.equals("'") || gap.equals("’")))) {
                if (BREAK.matcher(gap).find() || STOP.contains(w)) {
                    break;
                }
                head = b;
            }
            a = b;
        }
        return head;
    }

    private BitSet bits(List<Span> spans) {
        BitSet set = new BitSet();
        for (Span s : spans) {
            for (int i = s.start(); i < Math.min(s.end(), word.length); i++) {
                if (word[i] >= 0) {
                    set.set(word[i]);
                }
            }
        }
        return set;
    }
}
