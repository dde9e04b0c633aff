package org.chancery.dossier;

import java.util.List;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.article.Article;
import org.chancery.attribution.Attribution;
import org.chancery.statement.Statement;
import org.chancery.text.Note;

/**
 * Everything found in one article.
 *
 */
public record Dossier(
        Article article,
        Analysis analysis,
        List<Attribution> attributions,
        Cast cast,
        List<Statement> statements,
        List<Note> notes) {

    public Dossier {
        attributions = List.copyOf(attributions);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }
}
