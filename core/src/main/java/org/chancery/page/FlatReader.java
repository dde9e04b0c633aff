package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.AlignedText;
import org.chancery.text.Span;

/** Cuts text without tags into typed blocks. */
final class FlatReader {

    private FlatReader() {}

    static Page read(Capture capture, Decoded decoded) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        String text = decoded.text();
        for (String line : text.split("\n", -1)) {
            Span where = new Span(start, start + line.length()).trim(text);
            if (!where.isEmpty()) {
                blocks.add(new Block(BlockKind.BODY, where, AlignedText.same(where.in(text)), "line", 0.5));
            }
            start += line.length() + 1;
        }
        return new Page(
                capture,
                text,
                decoded.charset(),
                decoded.evidence(),
                blocks,
                List.of(),
                Page.Verdict.ARTICLE,
                decoded.notes());
    }
}
