package org.chancery.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.Note;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Cuts an HTML page into typed blocks: several ways of finding the article are tried and weighed against one another. */
final class HtmlReader {

    private static final int MOST = 20_000_000;
    private static final int FEW = 250;

    private final HtmlKnown known;

    HtmlReader(HtmlKnown known) {
        this.known = known;
    }

    Page read(Capture capture, Decoded decoded) {
        String page = decoded.text();
        List<Note> notes = new ArrayList<>(decoded.notes());
        if (page.length() > MOST) {
            notes.add(Note.of(
                    "page-too-large",
                    "the page has " + page.length() + " characters; only the first " + MOST + " are read"));
            page = page.substring(0, MOST);
        }
        Document document = Jsoup.parse(page, "", Parser.htmlParser().setTrackPosition(true));
        List<Claim> claims = HtmlClaims.of(document, capture, notes);
        Element root = document.body();
        HtmlPhrases phrases = known.phrases();
        HtmlOutline outline = HtmlWalk.outline(page, root, known.names());
        HtmlExclusions excluded = new HtmlExclusions(outline);
        HtmlCut best = HtmlArbiter.choose(
                outline,
                HtmlPruner.cut("scored", outline, excluded, phrases, HtmlScorer.roots(outline, excluded)),
                HtmlPruner.cut("named", outline, excluded, phrases, HtmlContainers.roots(outline, excluded)));
        List<HtmlDecision> decisions = HtmlLabels.of(outline, phrases, best, claims);
        claims.addAll(VisibleClaims.of(outline, phrases, decisions));
        List<Block> told = best.bodyChars(outline) < FEW ? JsonBody.read(page, 2 * FEW) : List.of();
        List<Block> blocks = new ArrayList<>(told);
        for (int i = 0; i < decisions.size(); i++) {
            HtmlSegment s = outline.segments.get(i);
            HtmlDecision d = decisions.get(i);
            boolean instead = d.isBody() && !told.isEmpty();
            BlockKind kind = instead ? BlockKind.OTHER : d.kind();
            blocks.add(new Block(kind, s.where(), s.text(), instead ? "json-ld-instead" : d.rule(), d.score()));
        }
        blocks.sort(Comparator.comparing(Block::where));
        return new Page(
                capture,
                page,
                decoded.charset(),
                decoded.evidence(),
                blocks,
                claims,
                told.isEmpty() ? HtmlVerdict.of(outline, phrases, decisions, claims) : Page.Verdict.ARTICLE,
                notes);
    }
}
