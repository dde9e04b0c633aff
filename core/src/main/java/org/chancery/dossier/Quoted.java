package org.chancery.dossier;

import java.util.List;
import org.chancery.article.Article;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** Spans of an article come in; JSON with their offsets in code points, their place on the page and the very words goes out. */
final class Quoted {

    private final Article article;
    private final CodePoints points;
    private final CodePoints pagePoints;

    Quoted(Article article) {
        this.article = article;
        points = CodePoints.of(article.words());
        pagePoints = CodePoints.of(article.text().original());
    }

    Json.Obj span(Span span) {
        Span page = pagePoints.fromUtf16(article.onPage(span));
        Span counted = points.fromUtf16(span);
        return Json.object()
                .put("start", counted.start())
                .put("end", counted.end())
                .put("words", span.in(article.words()))
                .put("page", pair(page))
                .build();
    }

    Json spans(List<Span> spans) {
        return Json.array(spans.stream().map(this::span).toList());
    }

    /** A place among the page's characters. */
    Json onPage(Span span) {
        return pair(pagePoints.fromUtf16(span));
    }

    private static Json pair(Span span) {
        return Json.array(List.of(Json.of(span.start()), Json.of(span.end())));
    }
}
