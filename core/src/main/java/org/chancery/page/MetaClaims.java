package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's {@code meta}, {@code title}, {@code link} and {@code html} elements say of it. In: a parsed page. Out: claims. */
final class MetaClaims {

    private static final int MOST = 400;

    private record Meaning(String field, double weight) {}

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("og:title", new Meaning("title", 0.8)),
            Map.entry("twitter:title", new Meaning("title", 0.7)),
            Map.entry("dc.title", new Meaning("title", 0.7)),
            Map.entry("parsely-title", new Meaning("title", 0.75)),
            Map.entry("sailthru.title", new Meaning("title", 0.7)),
            Map.entry("author", new Meaning("author", 0.7)),
            Map.entry("article:author", new Meaning("author", 0.5)),
            Map.entry("og:article:author", new Meaning("author", 0.5)),
            Map.entry("parsely-author", new Meaning("author", 0.8)),
            Map.entry("sailthru.author", new Meaning("author", 0.75)),
            Map.entry("dc.creator", new Meaning("author", 0.7)),
            Map.entry("dcterms.creator", new Meaning("author", 0.7)),
            Map.entry("byl", new Meaning("author", 0.8)),
            Map.entry("cxenseparse:author", new Meaning("author", 0.7)),
            Map.entry("og:site_name", new Meaning("outlet", 0.9)),
            Map.entry("application-name", new Meaning("outlet", 0.6)),
            Map.entry("al:ios:app_name", new Meaning("outlet", 0.4)),
            Map.entry("article:published_time", new Meaning("published", 0.88)),
            Map.entry("og:article:published_time", new Meaning("published", 0.87)),
            Map.entry("og:published_time", new Meaning("published", 0.85)),
            Map.entry("article:published", new Meaning("published", 0.85)),
            Map.entry("parsely-pub-date", new Meaning("published", 0.85)),
            Map.entry("sailthru.date", new Meaning("published", 0.8)),
            Map.entry("pubdate", new Meaning("published", 0.8)),
            Map.entry("publishdate", new Meaning("published", 0.8)),
            Map.entry("publish-date", new Meaning("published", 0.8)),
            Map.entry("publish_date", new Meaning("published", 0.8)),
            Map.entry("publication_date", new Meaning("published", 0.8)),
            Map.entry("citation_publication_date", new Meaning("published", 0.8)),
            Map.entry("dc.date", new Meaning("published", 0.75)),
            Map.entry("dc.date.issued", new Meaning("published", 0.8)),
            Map.entry("dcterms.created", new Meaning("published", 0.75)),
            Map.entry("dcterms.date", new Meaning("published", 0.75)),
            Map.entry("cxenseparse:recs:publishtime", new Meaning("published", 0.8)),
            Map.entry("published", new Meaning("published", 0.8)),
            Map.entry("published_time", new Meaning("published", 0.8)),
            Map.entry("publication-date", new Meaning("published", 0.8)),
            Map.entry("datepublished", new Meaning("published", 0.8)),
            Map.entry("dcterms.issued", new Meaning("published", 0.8)),
            Map.entry("article.published", new Meaning("published", 0.8)),
            Map.entry("article_date_original", new Meaning("published", 0.8)),
            Map.entry("date", new Meaning("published", 0.65)),
            Map.entry("article:modified_time", new Meaning("modified", 0.88)),
            Map.entry("og:updated_time", new Meaning("modified", 0.8)),
            Map.entry("last-modified", new Meaning("modified", 0.6)),
            Map.entry("lastmod", new Meaning("modified", 0.7)),
            Map.entry("dcterms.modified", new Meaning("modified", 0.7)),
            Map.entry("og:description", new Meaning("description", 0.8)),
            Map.entry("description", new Meaning("description", 0.7)),
            Map.entry("twitter:description", new Meaning("description", 0.6)),
            Map.entry("og:locale", new Meaning("language", 0.5)),
            Map.entry("content-language", new Meaning("language", 0.6)),
            Map.entry("og:type", new Meaning("type", 0.8)),
            Map.entry("og:url", new Meaning("canonical", 0.7)));

    private MetaClaims() {}

    static List<Claim> of(Document document) {
        List<Claim> claims = new ArrayList<>();
        int seen = 0;
        for (Element meta : document.getElementsByTag("meta")) {
            if (seen++ > MOST) {
                break;
            }
            for (String attribute : List.of("property", "name", "http-equiv")) {
                Optional.ofNullable(MEANINGS.get(meta.attr(attribute).toLowerCase(Locale.ROOT)))
                        .ifPresent(m -> HtmlClaims.add(
                                claims, m.field(), meta.attr("content"), "meta:" + meta.attr(attribute), m.weight()));
            }
        }
        Element title = document.selectFirst("head > title");
        if (title != null) {
            HtmlClaims.add(claims, "title", title.text(), "title-element", 0.6);
        }
        Element html = document.selectFirst("html[lang]");
        if (html != null) {
            HtmlClaims.add(claims, "language", html.attr("lang"), "html:lang", 0.8);
        }
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        if (canonical != null) {
            HtmlClaims.add(claims, "canonical", canonical.attr("href"), "link:canonical", 0.9);
        }
        return claims;
    }
}
