package org.chancery.duplicates;

import java.util.List;

/** The words of a quotation as they are compared. In: a quotation. Out: its tokens, those that are more than grammar, and those that tell it from others. */
record Words(List<Token> tokens, List<Token> content, List<Token> rare, double weight) {

    static Words of(Quotation quotation, Wording wording) {
        List<Token> read = wording.readQuoted(quotation.text());
        List<Token> tokens = List.copyOf(read.subList(0, Math.min(read.size(), WordAlignment.MOST_WORDS)));
        return new Words(
                tokens,
                tokens.stream().filter(t -> wording.isContent(t.form())).toList(),
                tokens.stream().filter(t -> wording.isRare(t.form())).toList(),
                Comparison.weight(tokens, wording));
    }

    boolean sameAs(Words other) {
        return order(other) == 0;
    }

    /** Any order that hangs on the words alone, so that a pair is aligned alike from both sides. */
    int order(Words other) {
        int bySize = Integer.compare(tokens.size(), other.tokens.size());
        for (int i = 0; i < tokens.size() && bySize == 0; i++) {
            bySize = tokens.get(i).form().compareTo(other.tokens.get(i).form());
        }
        return bySize;
    }
}
