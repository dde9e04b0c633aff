package org.chancery.dossier;

import java.util.Optional;
import org.chancery.article.Article;
import org.chancery.article.Found;
import org.chancery.json.Json;
import org.chancery.page.Page;
import org.chancery.source.Bytes;

/** A dossier comes in; what is known about its article, each with the evidence it rests on, goes out as the {@code article} object of its JSON. */
final class ArticlePart {

    private ArticlePart() {}

    static Json of(Dossier dossier) {
        Article article = dossier.article();
        return Json.object()
                .put("id", article.id())
                .put("place", article.place())
                .put("uri", article.uri())
                .put("headline", found(article.headline()))
                .put("author", found(article.author()))
                .put("outlet", found(article.outlet()))
                .put("published", found(article.published()))
                .put("modified", found(article.modified()))
                .put("language", found(article.language()))
                .put("is_article", verdict(article.verdict()))
                .put("charset", article.origin().charset())
                .put("charset_evidence", article.origin().charsetEvidence())
                .put("page_sha256", article.origin().sha256())
                .put("text_sha256", Bytes.utf8(article.words()).sha256())
                .put("extra", article.extra())
                .build();
    }

    private static Json found(Optional<? extends Found<?>> found) {
        return found.<Json>map(f -> Json.object()
                        .put("value", f.value().toString())
                        .put("evidence", f.evidence())
                        .put("confidence", Json.of(f.confidence()))
                        .build())
                .orElseGet(Json::nothing);
    }

    private static Json verdict(Page.Verdict verdict) {
        return Json.object()
                .put("value", verdict.article())
                .put("rule", verdict.rule())
                .put("reason", verdict.reason())
                .build();
    }
}
