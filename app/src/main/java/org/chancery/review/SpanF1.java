package org.chancery.review;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.text.Span;

/** How far two readers mark the same words: how many words each marked, and how many both. */
public record SpanF1(int first, int second, int both) {

    static final SpanF1 NONE = new SpanF1(0, 0, 0);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Of one record; a reader who does not have it marked nothing. */
    static SpanF1 of(ReadArticle article, List<Span> first, List<Span> second) {
        BitSet a = words(article, first);
        BitSet b = words(article, second);
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return new SpanF1(a.cardinality(), b.cardinality(), both.cardinality());
    }

    SpanF1 plus(SpanF1 more) {
        return new SpanF1(first + more.first, second + more.second, both + more.both);
    }

    /** 2·both / (first + second); 1 where neither marked anything. */
    public double f1() {
        return first + second == 0 ? 1 : 2.0 * both / (first + second);
    }

    private static BitSet words(ReadArticle article, List<Span> spans) {
        BitSet starts = new BitSet();
        for (Span span : spans) {
            Matcher matcher = WORD.matcher(article.words(span));
            while (matcher.find()) {
                starts.set(span.start() + matcher.start());
            }
        }
        return starts;
    }
}
