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
        String text = decoded.text();
        List<FlatFacts> lines = FlatFacts.of(FlatLine.of(text), text);
        boolean blob = lines.stream().anyMatch(l -> l.line().piece());
        double[] scores = (blob ? FlatModel.pieces() : FlatModel.lines()).scores(lines);
        boolean[] body = FlatChain.decode(scores);
        FlatTyper typer = new FlatTyper(lines, text, scores, body)
                .type(capture.given().title().orElse(""));
        List<Block> blocks = new ArrayList<>();
        boolean head = true;
        for (int i = 0; i < body.length; i++) {
            Span where = lines.get(i).line().where();
            BlockKind kind = typer.kind(i);
            int dateline = kind == BlockKind.BODY ? Dateline.length(where.in(text), head) : 0;
            if (dateline > 0) {
                Span place = new Span(where.start(), where.start() + dateline);
                blocks.add(block(BlockKind.DATELINE, place, text, "dateline", 0.9));
                where = new Span(place.end(), where.end()).trim(text);
            }
            blocks.add(block(kind, where, text, typer.rule(i), typer.score(i)));
            head &= kind != BlockKind.BODY;
        }
        return new Page(
                capture,
                text,
                decoded.charset(),
                decoded.evidence(),
                blocks,
                FlatClaims.of(blocks),
                FlatVerdict.of(lines, blocks, text),
                decoded.notes());
    }

    private static Block block(BlockKind kind, Span where, String text, String rule, double score) {
        return new Block(kind, where, AlignedText.same(where.in(text)), rule, score);
    }
}
