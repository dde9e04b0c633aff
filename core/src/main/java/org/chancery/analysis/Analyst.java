package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.chancery.article.Article;
import org.chancery.article.Found;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Passage;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Note;
import org.chancery.text.Span;

/** The room's door: an article comes in, its layers go out. May be shared by threads. */
public final class Analyst {

    private final Tokenizer tokenizer;
    private final Sentences sentences;
    private final Tagger tagger;
    private final Lemmas lemmas;
    private final Names names;
    private final NameJudge judge;
    private final Marks marks;
    private final Times times;
    private final Languages languages;

    private final Optional<Parser> parser;

    /** By rules alone. */
    public Analyst(Lexicon lexicon) {
        this(lexicon, Optional.empty());
    }

    /** By rules and the encoder; where it is not usable, by rules alone, which a note says. */
    public Analyst(Lexicon lexicon, Encoder encoder) {
        this(lexicon, Optional.of(new Parser(encoder)));
    }

    private Analyst(Lexicon lexicon, Optional<Parser> parser) {
        this.parser = parser;
        Abbreviations abbreviations = new Abbreviations(lexicon);
        tokenizer = new Tokenizer(abbreviations, new TokenWords(lexicon));
        sentences = new Sentences(abbreviations, new SpeakerClause(lexicon));
        tagger = new Tagger();
        lemmas = new Lemmas(lexicon);
        names = new Names(new NameWords(lexicon), abbreviations);
        judge = new NameJudge(lexicon);
        marks = new Marks(lexicon);
        times = new Times(new TimeWords(lexicon));
        languages = new Languages(lexicon);
    }

    public Analysis analyse(Article article) {
        return analyse(article, passage -> parser.map(p -> new EncoderLook(p, passage)))
                .orElseThrow(() -> new IllegalStateException("the encoder reads every passage"));
    }

    /** The same without the encoder, by what was kept of its reading; nothing where that is of other words or sentences. */
    public Optional<Analysis> analyse(Article article, Optional<Readout> kept) {
        return analyse(article, passage -> kept.flatMap(k -> k.look(passage.fingerprint())));
    }

    /** @param reader reads a passage; where it cannot, nothing comes of the whole */
    private Optional<Analysis> analyse(Article article, Function<Passage, Optional<? extends Look>> reader) {
        String text = article.words();
        List<Paragraph> paragraphs = Paragraphs.of(article);
        Quotations quotations = Quotations.of(text, paragraphs, marks);
        List<Note> notes = new ArrayList<>(quotations.notes());
        String language = languages.of(text, paragraphs);
        if (!language.equals("en")) {
            notes.add(
                    Note.of("not-english", "the text is not English but " + language + ": only quotations are marked"));
            return Optional.of(new Analysis(
                    article,
                    language,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    quotations.found(),
                    List.of(),
                    notes));
        }
        List<List<Span>> words =
                paragraphs.stream().map(p -> tokenizer.tokens(text, p.span())).toList();
        Optional<? extends Look> look = Optional.empty();
        if (isRead(words, notes)) {
            look = reader.apply(passage(text, words, quotations));
            if (look.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<List<Tag>> tags = look.map(Look::tags);
        List<Token> tokens = new ArrayList<>();
        List<Sentence> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Span> spans = words.get(paragraph.index());
            int start = 0;
            for (int end : ends(text, spans, tokens.size(), quotations, look)) {
                for (int cut = start; cut < end; cut += Sentences.LONGEST) {
                    List<Span> own = spans.subList(cut, Math.min(end, cut + Sentences.LONGEST));
                    sentence(text, paragraph, own, tags, tokens, found);
                }
                if (end - start > Sentences.LONGEST) {
                    notes.add(Note.at(
                            Span.cover(spans.subList(start, end)),
                            "sentence-too-long",
                            "a sentence of " + (end - start) + " words was cut"));
                }
                start = end;
            }
        }
        Calendar calendar = new Calendar(article.published().map(Found::value));
        List<TimeExpression> dated = times.times(tokens, found, calendar, notes);
        if (look.filter(l -> !l.knows(found)).isPresent()) {
            return Optional.empty();
        }
        Optional<Parse> parse = look.map(l -> l.parse(found));
        Optional<List<NameReader.Found>> seen = look.map(l -> l.names(found));
        List<Name> plain =
                seen.map(s -> names.names(text, tokens, found, s)).orElseGet(() -> names.names(text, tokens, found));
        return Optional.of(new Analysis(
                article,
                language,
                found,
                tokens,
                Chunker.phrases(tokens, found),
                plain,
                plain,
                quotations.found(),
                dated,
                parse,
                look.flatMap(l -> parse.flatMap(p -> seen.map(s -> l.readout(found, p, s)))),
                look.flatMap(Look::reading),
                notes));
    }

    /** Whether the words are for the encoder to read; a note says where they would be if it could. */
    private boolean isRead(List<List<Span>> words, List<Note> notes) {
        Optional<Note> trouble = parser.flatMap(
                p -> p.trouble(words.stream().mapToInt(List::size).sum()));
        trouble.ifPresent(notes::add);
        return parser.isPresent() && trouble.isEmpty();
    }

    private static Passage passage(String text, List<List<Span>> words, Quotations quotations) {
        return new Passage(
                text,
                words,
                quotations.found().stream().flatMap(q -> q.pieces().stream()).toList());
    }

    /** The same with the titled names judged, which takes a tenth of the time that the layers take; without the encoder nothing changes. */
    public Analysis titled(Analysis a) {
        return a.reading()
                .flatMap(r -> a.parse()
                        .map(p -> judge.names(a.tokens(), a.sentences(), p, r, NameReader.names(r, a.sentences()))))
                .map(a::withTitled)
                .orElse(a);
    }

    private List<Integer> ends(
            String text, List<Span> words, int first, Quotations quotations, Optional<? extends Look> look) {
        IntPredicate opens = quotations.openers()::get;
        IntPredicate closes = quotations.closers()::get;
        return look.map(l -> sentences.ends(text, words, opens, closes, w -> l.ending(first + w)))
                .orElseGet(() -> sentences.ends(text, words, opens, closes));
    }

    private void sentence(
            String text,
            Paragraph paragraph,
            List<Span> spans,
            Optional<List<Tag>> read,
            List<Token> tokens,
            List<Sentence> found) {
        String[] words = spans.stream().map(s -> s.in(text)).toArray(String[]::new);
        int first = tokens.size();
        List<Tag> tags =
                read.map(all -> all.subList(first, first + words.length)).orElseGet(() -> List.of(tagger.tags(words)));
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(first + i, spans.get(i), words[i], tags.get(i), lemmas.lemma(words[i], tags.get(i))));
        }
        found.add(new Sentence(
                found.size(), paragraph.index(), paragraph.part(), Span.cover(spans), first, tokens.size()));
    }
}
