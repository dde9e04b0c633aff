package org.chancery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.actor.Cast;
import org.chancery.actor.Casting;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.attribution.Answers;
import org.chancery.attribution.Attributions;
import org.chancery.attribution.Attributor;
import org.chancery.dossier.Dossier;
import org.chancery.encoder.Encoder;
import org.chancery.event.Chronicle;
import org.chancery.event.Event;
import org.chancery.event.Events;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.memory.Kept;
import org.chancery.memory.Memory;
import org.chancery.memory.MemoryException;
import org.chancery.page.BlockKind;
import org.chancery.page.Page;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.statement.Statement;
import org.chancery.statement.Statements;
import org.chancery.text.Note;
import org.chancery.text.Span;

/**
 * The door of the house: a page or text comes in, the record of its statements and events goes out.
 *
 * <pre>{@code
 * Dossier dossier = Chancery.standard().read(Capture.ofText("a1", "“No,” said the minister."));
 * }</pre>
 *
 * One instance may be shared by threads. Odd input becomes a note in the dossier, never an exception.
 */
public final class Chancery {

    private final Encoder encoder;
    private final Pages pages;
    private final Articles articles;
    private final Analyst analyst;
    private final Attributor attributor;
    private final Casting casting;
    private final Statements statements;
    private final Events events;
    private final Map<String, String> lexicons;
    /** The lexicon as each stage reads it. */
    final Map<String, Lexicon> read = new LinkedHashMap<>();

    private final Lazy<Stages> stages;
    private final Lazy<Long> house;

    private Chancery(Lexicon lexicon, Encoder encoder) {
        encoder.prepare();
        this.encoder = encoder;
        pages = new Pages(of(lexicon, "page"));
        articles = new Articles(of(lexicon, "article"));
        analyst = new Analyst(of(lexicon, "analysis"), encoder);
        attributor = new Attributor(of(lexicon, "attribution"), encoder);
        casting = new Casting(of(lexicon, "actor"));
        statements = new Statements(of(lexicon, "statement"));
        events = new Events(of(lexicon, "event"));
        lexicons = lexicon.hashes();
        Map<String, String> hashes = new LinkedHashMap<>();
        read.forEach((stage, own) -> hashes.put(stage, Stages.hash(own)));
        stages = new Lazy<>(() -> {
            hashes.put(Stages.ENCODER, encoder.name());
            return new Stages(hashes);
        });
        house = new Lazy<>(() -> stages().house());
    }

    private Lexicon of(Lexicon whole, String stage) {
        return read.computeIfAbsent(stage, s -> whole.apart());
    }

    /** With the built-in lexicon and encoder. */
    public static Chancery standard() {
        return with(Lexicon.english());
    }

    public static Chancery with(Lexicon lexicon) {
        return with(lexicon, Encoder.standard());
    }

    public static Chancery with(Lexicon lexicon, Encoder encoder) {
        return new Chancery(lexicon, encoder);
    }

    public Dossier read(Capture capture) {
        Page page = pages.page(capture);
        Article article = articles.article(page);
        Analysis analysis = analyst.analyse(article);
        return dossier(Optional.of(page), analysis, attributor.attribute(analysis));
    }

    /** What {@link #again} needs of a reading, in a few thousand bytes; the article's text is not among them. */
    public byte[] remember(Dossier first) {
        return Memory.pack(new Kept(
                house.get(),
                first.article(),
                first.analysis().readout(),
                first.attributions().answers()));
    }

    /**
     * Reads an article again by what the house knows now: a dossier equal to a fresh reading's, but that it has no page. Nothing where that is not sure
     * and the article must be read anew: page, article or encoder are not what they were, or what is known now asks the encoder something new.
     *
     * @param memory what {@link #remember} made of a first reading
     * @param text the article's canonical text
     */
    public Optional<Dossier> again(byte[] memory, String text) throws MemoryException {
        Kept kept = Memory.unpack(memory, text);
        if (kept.house() != house.get()) {
            return Optional.empty();
        }
        return analyst.analyse(kept.article(), kept.readout())
                .flatMap(analysis -> attributions(analysis, kept.answers())
                        .map(attributions -> dossier(Optional.empty(), analysis, attributions)));
    }

    /** By what each stage of this house works. */
    public Stages stages() {
        return stages.get();
    }

    private Optional<Attributions> attributions(Analysis analysis, Optional<Answers> kept) {
        return analysis.readout().isEmpty()
                ? Optional.of(attributor.attribute(analysis))
                : kept.flatMap(answers -> attributor.attribute(analysis, answers));
    }

    private Dossier dossier(Optional<Page> page, Analysis analysis, Attributions attributions) {
        Article article = analysis.article();
        Cast cast = casting.cast(analysis, attributions.found());
        List<Statement> said = statements.record(analysis, attributions.found(), cast);
        Chronicle done = events.record(analysis, cast, said);
        List<Note> notes = Stream.concat(article.notes().stream(), analysis.notes().stream())
                .toList();
        return new Dossier(
                page, article, analysis, attributions, done.cast(), said, done, notes, lexicons, model(analysis));
    }

    /** The layers of the whole text, furniture and all, as one body: for what asks for the words and not for the article. */
    public Analysis analyse(Capture capture) {
        Article article = articles.article(pages.page(capture));
        Span all = new Span(0, article.words().length());
        return analyst.titled(
                analyst.analyse(article.with(article.text(), List.of(new Part(BlockKind.BODY, all, "whole-text", 1)))));
    }

    /** The events of a text that is all body, whatever it looks like: for what asks for clauses and not for the article. */
    public List<Event> events(Capture capture) {
        Analysis analysis = analyse(capture);
        Attributions attributions = attributor.attribute(analysis);
        Cast cast = casting.cast(analysis, attributions.found());
        return events.record(analysis, cast, statements.record(analysis, attributions.found(), cast))
                .events();
    }

    private Optional<String> model(Analysis analysis) {
        return analysis.readout().map(r -> encoder.name());
    }
}
