package org.chancery.event;

import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.actor.Casting;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.attribution.Attributions;
import org.chancery.attribution.Attributor;
import org.chancery.encoder.Encoder;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.chancery.statement.Statement;
import org.chancery.statement.Statements;
import org.chancery.text.Span;

/** A text comes in, all that stands before its events goes out, read with the encoder; of several paragraphs the first is the headline, the others are body. */
record ReadText(Analysis analysis, Cast cast, List<Statement> statements) {

    /** The day on which the sentences of these tests are published: a Wednesday. */
    static final String DAY = "2024-05-15";

    static final Lexicon LEXICON = Lexicon.english();

    private static final Analyst ANALYST = new Analyst(LEXICON, Encoder.standard());
    private static final Attributor ATTRIBUTOR = new Attributor(LEXICON, Encoder.standard());
    private static final Casting CASTING = new Casting(LEXICON);
    private static final Statements STATEMENTS = new Statements(LEXICON);

    static ReadText of(String text) {
        return of(text, DAY);
    }

    static ReadText of(String text, String published) {
        Article plain = Articles.from(
                Pages.read(Capture.ofText("t", text).with(Given.nothing().withPublished(published))));
        List<Part> parts = new ArrayList<>();
        String[] paragraphs = text.split("\n\n", -1);
        int at = 0;
        for (String paragraph : paragraphs) {
            BlockKind kind = paragraphs.length > 1 && at == 0 ? BlockKind.HEADLINE : BlockKind.BODY;
            parts.add(new Part(kind, new Span(at, at + paragraph.length()), "test", 1));
            at += paragraph.length() + 2;
        }
        return of(plain.with(plain.text(), parts));
    }

    /** The text as it comes, the house itself telling headline from body. */
    static ReadText whole(String text, String published) {
        return of(Articles.from(
                Pages.read(Capture.ofText("t", text).with(Given.nothing().withPublished(published)))));
    }

    static ReadText of(Article article) {
        Analysis analysis = ANALYST.analyse(article);
        Attributions attributions = ATTRIBUTOR.attribute(analysis);
        Cast cast = CASTING.cast(analysis, attributions.found());
        return new ReadText(analysis, cast, STATEMENTS.record(analysis, attributions.found(), cast));
    }
}
