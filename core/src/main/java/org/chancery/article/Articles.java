package org.chancery.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.page.Block;
import org.chancery.page.Page;
import org.chancery.source.Capture;
import org.chancery.text.AlignedText;
import org.chancery.text.Alignment;
import org.chancery.text.Span;

/** The room's door: a page comes in, an article goes out. */
public final class Articles {

    private Articles() {}

    public static Article from(Page page) {
        Capture capture = page.capture();
        boolean flat = capture.kind() == Capture.Kind.PLAIN;
        StringBuilder words = new StringBuilder();
        Alignment.Builder alignment = new Alignment.Builder();
        List<Part> parts = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (flat) {
                parts.add(new Part(block.kind(), block.where(), block.rule(), block.score()));
            } else if (block.kind().isArticle()) {
                int start = words.length();
                words.append(block.words());
                parts.add(new Part(block.kind(), new Span(start, words.length()), block.rule(), block.score()));
                alignment.replace(page.text().length(), words.length());
            }
        }
        AlignedText text = flat
                ? AlignedText.same(page.text())
                : new AlignedText(page.text(), words.toString(), alignment.build());
        return new Article(
                capture.id(),
                capture.place(),
                capture.given().url(),
                text,
                parts,
                dropped,
                Optional.empty(),
                Optional.empty(),
                capture.given().outlet().map(o -> new Found<>(o, "given", 1)),
                capture.given().published().map(d -> new Found<>(LocalDate.parse(d), "given", 1)),
                Optional.empty(),
                Optional.empty(),
                page.verdict(),
                capture.given().extra(),
                page.notes());
    }
}
