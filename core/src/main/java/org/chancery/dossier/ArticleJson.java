package org.chancery.dossier;

import java.util.stream.Collectors;
import org.chancery.article.Article;
import org.chancery.article.Found;
import org.chancery.json.Json;
import org.chancery.page.BlockKind;

/** An article comes in; its title, author, date, outlet, body and text go out as one JSON object. */
public final class ArticleJson {

    private ArticleJson() {}

    public static Json.Obj of(Article article) {
        Json.Obj own = Json.object()
                .put("id", article.id())
                .put("title", article.headline().map(Found::value))
                .put("author", article.author().map(Found::value))
                .put("date", article.published().map(f -> f.value().toString()))
                .put("outlet", article.outlet().map(Found::value))
                .put("body", body(article))
                .put("text", article.words())
                .build();
        return Extra.carry(own, article.extra());
    }

    private static String body(Article article) {
        return article.parts().stream()
                .filter(p -> p.kind() == BlockKind.BODY || p.kind() == BlockKind.SUBHEAD)
                .map(p -> p.span().in(article.words()))
                .collect(Collectors.joining("\n\n"));
    }
}
