package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.encoder.Passage;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/**
 * Puts words before the encoder. In: an analysis, or a text whose words are given. Out: a passage; the same words and marks make the same passage
 * either way, so that what the encoder learns from is what it reads.
 */
public final class Passages {

    private Passages() {}

    private static final class English {
        static final Marks MARKS = new Marks(Lexicon.english());
    }

    /** Its tokens by paragraphs: the word of a number in the passage is the token of that number. */
    public static Passage of(Analysis analysis) {
        List<List<Span>> paragraphs = new ArrayList<>();
        int current = -1;
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.paragraph() != current) {
                current = sentence.paragraph();
                paragraphs.add(new ArrayList<>());
            }
            List<Span> words = paragraphs.get(paragraphs.size() - 1);
            analysis.tokens(sentence).forEach(token -> words.add(token.span()));
        }
        return new Passage(analysis.text(), paragraphs, quoted(analysis.quotations()));
    }

    /** The given words by paragraphs, with the quotations of these paragraphs. */
    public static Passage of(String text, List<List<Span>> words) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (List<Span> paragraph : words) {
            if (!paragraph.isEmpty()) {
                paragraphs.add(new Paragraph(paragraphs.size(), BlockKind.BODY, Span.cover(paragraph)));
            }
        }
        return new Passage(
                text,
                words,
                quoted(Quotations.of(text, paragraphs, English.MARKS).found()));
    }

    private static List<Span> quoted(List<Quotation> quotations) {
        return quotations.stream().flatMap(q -> q.pieces().stream()).toList();
    }
}
