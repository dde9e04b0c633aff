package org.chancery.analysis;

import java.util.List;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.page.Pages;
import org.chancery.source.Capture;

/** Articles whose parts a test lays down itself. */
final class TestArticles {

    private TestArticles() {}

    static Article of(String text, List<Paragraph> paragraphs) {
        return withParts(Capture.ofText("t", text), paragraphs);
    }

    static Article withParts(Capture capture, List<Paragraph> paragraphs) {
        Article a = Articles.from(Pages.read(capture));
        List<Part> parts = paragraphs.stream()
                .map(p -> new Part(p.part(), p.span(), "test", 1))
                .toList();
        return a.with(a.text(), parts);
    }
}
