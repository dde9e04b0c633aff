package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What elements in the page's body say by microdata, {@code rel=author} and {@code time}. In: a parsed page. Out: claims. */
final class MarkupClaims {

    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_CLAIMS = 60;

    private MarkupClaims() {}

    static List<Claim> of(Document document) {
        List<Claim> claims = new ArrayList<>();
        int seen = 0;
        int times = 0;
        int links = 0;
        for (Element e : document.getAllElements()) {
            if (seen++ > MOST_ELEMENTS || claims.size() > MOST_CLAIMS) {
                break;
            }
            if (e.attributesSize() == 0) {
                continue;
            }
            String property = e.attr("itemprop").toLowerCase(Locale.ROOT);
            if (!property.isEmpty()) {
                property(claims, e, property);
            }
            if (e.attr("rel").equals("author")) {
                HtmlClaims.add(claims, "author", text(e), "rel:author", 0.66);
            }
            if (e.normalName().equals("a") && isAuthorAddress(e.attr("href"))) {
                HtmlClaims.add(claims, "author", text(e), "class:author-link", 0.57 - 0.01 * Math.min(20, links++));
            }
            String className = e.className();
            if (className.length() < 200 && className.contains("author") && className.contains("name")) {
                HtmlClaims.add(claims, "author", text(e), "class:author-name", 0.56 - 0.01 * Math.min(20, links++));
            }
            if (e.normalName().equals("time") && e.hasAttr("datetime")) {
                boolean updated = Set.of("updated", "modified").stream()
                        .anyMatch(w -> e.className().contains(w));
                boolean hidden = e.className().contains("published") || e.hasAttr("pubdate");
                HtmlClaims.add(
                        claims,
                        updated && !hidden ? "modified" : "published",
                        e.attr("datetime"),
                        hidden ? "time:published" : "time",
                        (hidden ? 0.72 : 0.55) - 0.02 * Math.min(10, times++));
            }
        }
        return claims;
    }

    private static boolean isAuthorAddress(String address) {
        return address.length() < 300
                && Stream.of(
                                "/author/",
                                "/authors/",
                                "/team/",
                                "/people/",
                                "/contributor/",
                                "/contributors/",
                                "/staff/",
                                "/writers/",
                                "/by/")
                        .anyMatch(address::contains);
    }

    private static void property(List<Claim> claims, Element e, String property) {
        switch (property) {
            case "headline" -> HtmlClaims.add(claims, "title", value(e), "microdata:headline", 0.72);
            case "author", "creator" -> {
                Element name = e.selectFirst("[itemprop=name]");
                HtmlClaims.add(claims, "author", value(name == null ? e : name), "microdata:author", 0.72);
            }
            case "datepublished" -> HtmlClaims.add(
                    claims,
                    "published",
                    date(e),
                    "microdata:datePublished",
                    e.hasAttr("content") || e.hasAttr("datetime") ? 0.86 : 0.885);
            case "datemodified" -> HtmlClaims.add(claims, "modified", date(e), "microdata:dateModified", 0.86);
            case "publisher" -> {
                Element name = e.selectFirst("[itemprop=name]");
                HtmlClaims.add(claims, "outlet", name == null ? "" : value(name), "microdata:publisher", 0.7);
            }
            default -> {}
        }
    }

    private static String value(Element e) {
        return e.hasAttr("content") ? e.attr("content") : text(e);
    }

    private static String date(Element e) {
        return e.hasAttr("datetime") ? e.attr("datetime") : value(e);
    }

    private static String text(Element e) {
        return e.childNodeSize() > 50 ? "" : e.text();
    }
}
