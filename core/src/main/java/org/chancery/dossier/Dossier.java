package org.chancery.dossier;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.actor.Cast;
import org.chancery.analysis.Analysis;
import org.chancery.article.Article;
import org.chancery.attribution.Attributions;
import org.chancery.event.Chronicle;
import org.chancery.event.Event;
import org.chancery.page.Page;
import org.chancery.statement.Statement;
import org.chancery.text.Note;

/**
 * Everything found in one article, with every layer it rests on.
 *
 * @param page where the article was read off one, and not off what was kept of it
 * @param cast everybody who speaks or acts, those of the events included
 * @param chronicle the events, and why known predicates gave none
 * @param lexicons the SHA-256 of every lexicon and rules file it was made with, by the file's name
 * @param model the name and hash of the encoder's model that read the words; empty where none did
 */
public record Dossier(
        Optional<Page> page,
        Article article,
        Analysis analysis,
        Attributions attributions,
        Cast cast,
        List<Statement> statements,
        Chronicle chronicle,
        List<Note> notes,
        Map<String, String> lexicons,
        Optional<String> model) {

    public Dossier {
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
        lexicons = Collections.unmodifiableMap(new TreeMap<>(lexicons));
    }

    public List<Event> events() {
        return chronicle.events();
    }
}
