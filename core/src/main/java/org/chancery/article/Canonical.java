package org.chancery.article;

import java.util.ArrayList;
import java.util.List;
import org.chancery.page.Block;
import org.chancery.page.Page;
import org.chancery.source.Capture;
import org.chancery.text.AlignedText;
import org.chancery.text.Alignment;
import org.chancery.text.Span;

/**
 * Lays down the text that an article's spans count in. In: a page. Out: the text aligned to the page, its typed parts, and what was left out.
 * Text that was given stays as it is; of an HTML page the article's blocks remain, a blank line between them.
 */
record Canonical(AlignedText text, List<Part> parts, List<Dropped> dropped) {

    static Canonical of(Page page) {
        return page.capture().kind() == Capture.Kind.PLAIN ? given(page) : composed(page);
    }

    private static Canonical given(Page page) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Block block : page.blocks()) {
            if (block.where().start() >= end) {
                parts.add(new Part(block.kind(), block.where(), block.rule(), block.score()));
                end = block.where().end();
            }
        }
        return new Canonical(AlignedText.same(page.text()), parts, List.of());
    }

    private static Canonical composed(Page page) {
        StringBuilder words = new StringBuilder();
        Alignment.Builder alignment = new Alignment.Builder();
        List<Part> parts = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Block block : page.blocks()) {
            int gap = block.where().start() - alignment.originalLength();
            if (!block.kind().isArticle() || gap < 0) {
                dropped.add(new Dropped(block.kind(), block.where(), block.words(), block.rule(), block.score()));
                continue;
            }
            if (words.length() > 0) {
                words.append("\n\n");
                alignment.insert(2);
            }
            alignment.delete(gap);
            int start = words.length();
            words.append(block.words());
            alignment.append(block.text().alignment());
            parts.add(new Part(block.kind(), new Span(start, words.length()), block.rule(), block.score()));
        }
        alignment.delete(page.text().length() - alignment.originalLength());
        return new Canonical(new AlignedText(page.text(), words.toString(), alignment.build()), parts, dropped);
    }
}
