package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.encoder.Passage;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.source.Capture;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final String TEXT = "“We don't know yet,” said Ada Moss. “Nobody does.\n\n“Ask me on Monday.”\n\n"
            + "She left at noon. The room was 12\" high, a clerk at the harbour office said.";

    private static final Analysis READ = new Analyst(Lexicon.english())
            .analyse(TestArticles.withParts(
                    Capture.ofText("t", TEXT), List.of(new Paragraph(0, BlockKind.BODY, new Span(0, TEXT.length())))));

    @Test
    void the_words_are_the_tokens_by_paragraphs() {
        Passage passage = Passages.of(READ);
        assertThat(passage.words())
                .isEqualTo(READ.tokens().stream().map(Token::span).toList());
        assertThat(passage.paragraphs()).hasSize(3);
        assertThat(passage.quoted()).extracting(q -> q.in(TEXT)).contains("“Ask me on Monday.”");
    }

    @Test
    void the_same_words_given_by_hand_make_the_same_passage() {
        Passage read = Passages.of(READ);
        assertThat(Passages.of(TEXT, read.paragraphs())).isEqualTo(read);
    }
}
