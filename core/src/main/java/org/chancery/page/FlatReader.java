package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.AlignedText;
import org.chancery.text.Span;

/** Cuts text without tags into typed blocks. */
final class FlatReader {

    private final FlatKnown known;

    FlatReader(FlatKnown known) {
        this.known = known;
    }

    Page read(Capture capture, Decoded decoded) {
        String text = decoded.text();
        FlatWords words = known.words();
        List<FlatFacts> lines = FlatFacts.of(MenuPrefix.split(text, FlatLine.of(text, words), words), text, words);
        boolean blob = lines.stream().anyMatch(l -> l.line().piece());
        double[] scores = (blob ? known.pieces() : known.lines()).scores(lines);
        boolean[] body = FlatChain.decode(scores);
        FlatTyper typer = new FlatTyper(lines, text, scores, body, words)
                .type(capture.given().title().orElse(""));
        List<Block> blocks = blocks(lines, typer, text);
        return new Page(
                capture,
                text,
                decoded.charset(),
                decoded.evidence(),
                blocks,
                FlatClaims.of(blocks, words),
                FlatVerdict.of(lines, blocks, text),
                decoded.notes());
    }

    private List<Block> blocks(List<FlatFacts> lines, FlatTyper typer, String text) {
        List<Block> blocks = new ArrayList<>();
        boolean head = true;
        int i = 0;
        while (i < lines.size()) {
            BlockKind kind = typer.kind(i);
            int last = i;
            while (kind == BlockKind.BODY
                    && last + 1 < lines.size()
                    && typer.kind(last + 1) == kind
                    && isGlued(lines, last)) {
                last++;
            }
            Span where = new Span(
                    lines.get(i).line().where().start(),
                    lines.get(last).line().where().end());
            int dateline = kind == BlockKind.BODY ? Dateline.length(where.in(text), head, known.words()) : 0;
            if (dateline > 0) {
                blocks.add(block(BlockKind.DATELINE, where.start(), where.start() + dateline, text, "dateline", 0.9));
            }
            blocks.add(block(kind, where.start() + dateline, where.end(), text, typer.rule(i), typer.score(i)));
            head &= kind != BlockKind.BODY;
            i = last + 1;
        }
        return blocks;
    }

    /** Whether a piece and the next were cut out of one line: sentences of one running text. */
    private static boolean isGlued(List<FlatFacts> lines, int i) {
        return lines.get(i).line().piece()
                && lines.get(i + 1).line().piece()
                && lines.get(i + 1).line().gap() == 0;
    }

    private static Block block(BlockKind kind, int start, int end, String text, String rule, double score) {
        Span where = new Span(start, end).trim(text);
        return new Block(kind, where, AlignedText.same(where.in(text)), rule, score);
    }
}
