package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Span;

/** A sentence of a test and some arcs of its parse come in, its analysis goes out. */
public final class ParsedText {

    private ParsedText() {}

    /**
     * The text as the body of an article.
     *
     * @param root the word on which all hang that have no arc
     * @param arcs head and relation by word; each word stands for its first place in the text
     */
    public static Analysis of(Lexicon lexicon, String text, String root, Map<String, String> arcs) {
        Article plain = Articles.from(Pages.read(Capture.ofText("t", text)));
        Article article =
                plain.with(plain.text(), List.of(new Part(BlockKind.BODY, new Span(0, text.length()), "test", 1)));
        Analysis bare = new Analyst(lexicon).analyse(article);
        List<String> words = bare.tokens().stream().map(Token::word).toList();
        int top = words.indexOf(root);
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String[] arc = words.indexOf(words.get(i)) == i
                    ? arcs.getOrDefault(words.get(i), root + " dep").split(" ", -1)
                    : new String[] {root, "dep"};
            heads.add(i == top ? top : words.indexOf(arc[0]));
            relations.add(i == top ? "root" : arc[1]);
        }
        return new Analysis(
                article,
                bare.language(),
                bare.sentences(),
                bare.tokens(),
                bare.phrases(),
                bare.names(),
                bare.titled(),
                bare.quotations(),
                bare.times(),
                Optional.of(Parse.of(heads, relations)),
                Optional.empty(),
                Optional.empty(),
                bare.notes());
    }
}
