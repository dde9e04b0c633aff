package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Article;
import org.chancery.article.Found;
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
    private final Marks marks;
    private final Times times;
    private final Languages languages;

    public Analyst(Lexicon lexicon) {
        Abbreviations abbreviations = new Abbreviations(lexicon);
        tokenizer = new Tokenizer(abbreviations, new TokenWords(lexicon));
        sentences = new Sentences(abbreviations, new SpeakerClause(lexicon));
        tagger = new Tagger();
        lemmas = new Lemmas(lexicon);
        names = new Names(new NameWords(lexicon), abbreviations);
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
        List<Token> tokens = new ArrayList<>();
        List<Sentence> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            List<Span> spans = tokenizer.tokens(text, paragraph.span());
            int start = 0;
            for (int end : sentences.ends(text, spans, quotations.openers()::get, quotations.closers()::get)) {
                for (int cut = start; cut < end; cut += Sentences.LONGEST) {
                    sentence(
                            text, paragraph, spans.subList(cut, Math.min(end, cut + Sentences.LONGEST)), tokens, found);
                }
                if (end - start > Sentences.LONGEST) {
                    notes.add(Note.at(
                            new Span(
                                    spans.get(start).start(), spans.get(end - 1).end()),
                            "sentence-too-long",
                            "a sentence of " + (end - start) + " words was cut"));
                }
                start = end;
            }
        }
        Calendar calendar = new Calendar(article.published().map(Found::value));
        List<TimeExpression> dated = times.times(tokens, found, calendar, notes);
        return new Analysis(
                article,
                language,
                found,
                tokens,
                Chunker.phrases(tokens, found),
                names.names(text, tokens, found),
                quotations.found(),
                dated,
                notes);
    }

    private void sentence(
            String text, Paragraph paragraph, List<Span> spans, List<Token> tokens, List<Sentence> found) {
        String[] words = spans.stream().map(s -> s.in(text)).toArray(String[]::new);
        Tag[] tags = tagger.tags(words);
        int first = tokens.size();
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(tokens.size(), spans.get(i), words[i], tags[i], lemmas.lemma(words[i], tags[i])));
        }
        Span span = new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        found.add(new Sentence(found.size(), paragraph.index(), paragraph.part(), span, first, tokens.size()));
    }
}
