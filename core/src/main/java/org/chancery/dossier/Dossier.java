package org.chancery.dossier;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.article.Article;
import org.chancery.attribution.Attributions;
import org.chancery.page.Page;
import org.chancery.statement.Statement;
import org.chancery.text.Note;

/** Everything found in one article, with every layer it rests on. */
public record Dossier(
        Page page,
        Article article,
        Analysis analysis,
        Attributions attributions,
        Cast cast,
        List<Statement> statements,
        List<Note> notes) {

    public Dossier {
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }
}
