package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.AlignedText;
import org.chancery.text.Alignment;
import org.chancery.text.Span;
import org.jsoup.Jsoup;

/** Cuts an HTML page into typed blocks. */
final class HtmlReader {

    private HtmlReader() {}

    static Page read(Capture capture, Decoded decoded) {
        List<Block> blocks = new ArrayList<>();
        String page = decoded.text();
        String words = Jsoup.parse(page).text();
        AlignedText text = new AlignedText(
                page,
                words,
                new Alignment.Builder().replace(page.length(), words.length()).build());
        blocks.add(new Block(BlockKind.BODY, new Span(0, page.length()), text, "whole-page", 0.1));
        return new Page(
                capture,
                page,
                decoded.charset(),
                decoded.evidence(),
                blocks,
                List.of(),
                Page.Verdict.ARTICLE,
                decoded.notes());
    }
}
