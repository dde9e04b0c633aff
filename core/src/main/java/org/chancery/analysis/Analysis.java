package org.chancery.analysis;

import java.util.List;
import java.util.Optional;
import org.chancery.article.Article;
import org.chancery.encoder.Reading;
import org.chancery.text.Note;
import org.chancery.text.Span;

/**
 * What can be read off an article's words before anybody asks who said what: layers of spans, all in text order.
 *
 * @param language ISO 639-1; where it is not {@code en} only the quotations are filled
 * @param tokens of the sentences, numbered through; a sentence holds a run of them
 * @param names without the titles before them; {@code titled} the same as treebanks have them, titles and names that are but a title
 *     included, once {@link Analyst#titled} has judged them
 * @param parse the syntax of the sentences; nothing where the encoder did not read
 * @param readout what the encoder said of them, in so far as these layers rest on it; nothing where it did not read
 * @param reading the encoder's scores, whose words are the tokens; nothing where they are not at hand
 */
public record Analysis(
        Article article,
        String language,
        List<Sentence> sentences,
        List<Token> tokens,
        List<NounPhrase> phrases,
        List<Name> names,
        List<Name> titled,
        List<Quotation> quotations,
        List<TimeExpression> times,
        Optional<Parse> parse,
        Optional<Readout> readout,
        Optional<Reading> reading,
        List<Note> notes) {

    public Analysis {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
        phrases = List.copyOf(phrases);
        names = List.copyOf(names);
        titled = List.copyOf(titled);
        quotations = List.copyOf(quotations);
        times = List.copyOf(times);
        notes = List.copyOf(notes);
    }

    /** Without what only the encoder gives. */
    public Analysis(
            Article article,
            String language,
            List<Sentence> sentences,
            List<Token> tokens,
            List<NounPhrase> phrases,
            List<Name> names,
            List<Quotation> quotations,
            List<TimeExpression> times,
            List<Note> notes) {
        this(
                article,
                language,
                sentences,
                tokens,
                phrases,
                names,
                names,
                quotations,
                times,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                notes);
    }

    Analysis withTitled(List<Name> judged) {
        return new Analysis(
                article,
                language,
                sentences,
                tokens,
                phrases,
                names,
                judged,
                quotations,
                times,
                parse,
                readout,
                reading,
                notes);
    }

    public String text() {
        return article.words();
    }

    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.end());
    }

    /** The index of the first token that ends after the offset; the number of tokens where none does. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (tokens.get(mid).span().end() > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** The tokens that share a character with the span. */
    public List<Token> tokens(Span span) {
        int first = tokenAt(span.start());
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().start() < span.end()) {
            end++;
        }
        return tokens.subList(first, end);
    }

    /** The expressions of time within the sentence. */
    public List<TimeExpression> times(Sentence sentence) {
        int first = timesBefore(sentence.span().start());
        return times.subList(first, Math.max(first, timesBefore(sentence.span().end())));
    }

    /** How many expressions of time begin before the offset. */
    private int timesBefore(int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (times.get(mid).span().start() >= offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }

    /** The sentence that holds the offset. */
    public Optional<Sentence> sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (sentences.get(mid).span().end() > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low < sentences.size() && sentences.get(low).span().contains(offset)
                ? Optional.of(sentences.get(low))
                : Optional.empty();
    }
}
