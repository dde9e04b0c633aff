package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import org.chancery.source.Capture;
import org.chancery.text.Note;
import org.jsoup.nodes.Document;

/** Collects what a page says of itself out of sight: JSON-LD, meta elements, microdata, its address. In: a parsed page. Out: claims. */
final class HtmlClaims {

    private HtmlClaims() {}

    static List<Claim> of(Document document, Capture capture, List<Note> notes) {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(JsonLdClaims.of(document, notes));
        claims.addAll(MetaClaims.of(document));
        claims.addAll(MarkupClaims.of(document));
        claims.addAll(AddressClaims.of(document, capture));
        claims.addAll(ScriptClaims.of(document));
        return claims;
    }

    /** Adds the claim where there is something to claim. */
    static void add(List<Claim> claims, String field, String value, String evidence, double weight) {
        String tidy = tidy(value);
        if (!tidy.isEmpty() && tidy.length() <= 2_000) {
            claims.add(new Claim(field, tidy, evidence, weight));
        }
    }

    /** One line without blanks at the ends, entities that were written twice decoded. */
    private static String tidy(String value) {
        String cut = value.length() > 4_000 ? value.substring(0, 4_000) : value;
        String decoded = cut.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(cut, false) : cut;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (SegmentWriter.isBlank(c)) {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
