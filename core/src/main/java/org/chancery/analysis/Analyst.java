package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.article.Article;
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

    public Analyst(Lexicon lexicon) {
        Abbreviations abbreviations = new Abbreviations(lexicon);
        tokenizer = new Tokenizer(abbreviations);
        sentences = new Sentences(abbreviations);
        tagger = new Tagger();
        lemmas = new Lemmas(lexicon);
        names = new Names(new NameWords(lexicon), abbreviations);
    }

    public Analysis analyse(Article article) {
        String text = article.words();
        List<Paragraph> paragraphs = Paragraphs.of(article);
        Quotations quotations = Quotations.of(text, paragraphs);
        List<Note> notes = new ArrayList<>(quotations.notes());
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
        return new Analysis(
                article,
                "en",
                found,
                tokens,
                Chunker.phrases(tokens, found),
                names.names(text, tokens, found),
                quotations.found(),
                List.of(),
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
