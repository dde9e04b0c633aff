package org.chancery.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.chancery.article.Article;
import org.chancery.article.Found;
import org.chancery.encoder.Encoder;
import org.chancery.encoder.Reading;
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
        String text = article.words();
        List<Paragraph> paragraphs = Paragraphs.of(article);
        Quotations quotations = Quotations.of(text, paragraphs, marks);
        List<Note> notes = new ArrayList<>(quotations.notes());
        String language = languages.of(text, paragraphs);
        if (!language.equals("en")) {
            notes.add(
                    Note.of("not-english", "the text is not English but " + language + ": only quotations are marked"));
            return new Analysis(
                    article,
                    language,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    quotations.found(),
                    List.of(),
                    notes);
        }
        List<List<Span>> words =
                paragraphs.stream().map(p -> tokenizer.tokens(text, p.span())).toList();
        Optional<Reading> reading = parser.flatMap(p -> p.read(text, words, quotations, notes));
        Optional<Tag[]> tags = parser.flatMap(p -> reading.map(p::tags));
        List<Token> tokens = new ArrayList<>();
        List<Sentence> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Span> spans = words.get(paragraph.index());
            int start = 0;
            for (int end : ends(text, spans, tokens.size(), quotations, reading)) {
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
        Optional<Parse> parse = parser.flatMap(p -> reading.map(r -> p.parse(r, found)));
        Optional<List<NameReader.Found>> seen = reading.map(r -> NameReader.names(r, found));
        List<Name> plain =
                seen.map(s -> names.names(text, tokens, found, s)).orElseGet(() -> names.names(text, tokens, found));
        return new Analysis(
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
                reading,
                notes);
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
            String text, List<Span> words, int first, Quotations quotations, Optional<Reading> reading) {
        IntPredicate opens = quotations.openers()::get;
        IntPredicate closes = quotations.closers()::get;
        return reading.map(r -> sentences.ends(text, words, opens, closes, w -> Parser.end(r, first + w)))
                .orElseGet(() -> sentences.ends(text, words, opens, closes));
    }

    private void sentence(
            String text,
            Paragraph paragraph,
            List<Span> spans,
            Optional<Tag[]> read,
            List<Token> tokens,
            List<Sentence> found) {
        String[] words = spans.stream().map(s -> s.in(text)).toArray(String[]::new);
        int first = tokens.size();
        Tag[] tags = read.map(all -> Arrays.copyOfRange(all, first, first + words.length))
                .orElseGet(() -> tagger.tags(words));
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(first + i, spans.get(i), words[i], tags[i], lemmas.lemma(words[i], tags[i])));
        }
        found.add(new Sentence(
                found.size(), paragraph.index(), paragraph.part(), Span.cover(spans), first, tokens.size()));
    }
}
