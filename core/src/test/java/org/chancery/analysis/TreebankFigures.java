package org.chancery.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/** Prints how well a CoNLL-U file's sentences, tokens, tags and lemmas are found in its bare text: {@code TreebankFigures FILE.conllu …}. */
final class TreebankFigures {

    private int goldSentences;
    private int ownSentences;
    private int sameSentences;
    private int goldTokens;
    private int ownTokens;
    private int sameTokens;
    private int sameTags;
    private int sameLemmas;
    private int goldWords;
    private int taggedWords;

    private TreebankFigures() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Analyst analyst = new Analyst(Lexicon.english());
        System.out.println("load ms " + (System.nanoTime() - start) / 1_000_000);
        for (String file : args) {
            List<Conllu.Document> documents = Conllu.read(Path.of(file));
            for (int warm = 0; warm < 4; warm++) {
                documents.forEach(d -> read(analyst, d));
            }
            long before = System.nanoTime();
            int tokens = documents.stream()
                    .mapToInt(d -> read(analyst, d).tokens().size())
                    .sum();
            double seconds = (System.nanoTime() - before) / 1e9;
            TreebankFigures figures = new TreebankFigures();
            documents.forEach(d -> figures.add(d, read(analyst, d)));
            System.out.println(Path.of(file).getFileName() + " " + figures.print()
                    + String.format(Locale.ROOT, ", %.0f tokens/s (all layers)", tokens / seconds));
        }
    }

    private static Analysis read(Analyst analyst, Conllu.Document d) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int[] p : d.paragraphs()) {
            paragraphs.add(new Paragraph(paragraphs.size(), BlockKind.BODY, new Span(p[0], p[1])));
        }
        return analyst.analyse(TestArticles.of(d.text(), paragraphs));
    }

    private void add(Conllu.Document d, Analysis a) {
        Set<Span> sentences = new HashSet<>();
        Map<Span, Conllu.Word> words = new HashMap<>();
        Tagger tagger = new Tagger();
        for (List<Conllu.Word> s : d.sentences()) {
            sentences.add(new Span(s.get(0).start(), s.get(s.size() - 1).end()));
            s.forEach(w -> words.put(new Span(w.start(), w.end()), w));
            Tag[] tags = tagger.tags(s.stream().map(Conllu.Word::form).toArray(String[]::new));
            for (int i = 0; i < tags.length; i++) {
                goldWords++;
                taggedWords += tags[i] == s.get(i).tag() ? 1 : 0;
            }
            goldTokens += s.size();
        }
        goldSentences += sentences.size();
        ownSentences += a.sentences().size();
        sameSentences += (int)
                a.sentences().stream().filter(s -> sentences.contains(s.span())).count();
        ownTokens += a.tokens().size();
        for (Token t : a.tokens()) {
            Conllu.Word w = words.get(t.span());
            if (w != null) {
                sameTokens++;
                sameTags += w.tag() == t.tag() ? 1 : 0;
                sameLemmas += w.lemma().equalsIgnoreCase(t.lemma()) ? 1 : 0;
            }
        }
    }

    private String print() {
        return String.format(
                Locale.ROOT,
                "sentence F1 %.4f, token F1 %.4f, UPOS F1 %.4f (%.4f of gold tokens), lemma F1 %.4f",
                2.0 * sameSentences / (goldSentences + ownSentences),
                2.0 * sameTokens / (goldTokens + ownTokens),
                2.0 * sameTags / (goldTokens + ownTokens),
                (double) taggedWords / goldWords,
                2.0 * sameLemmas / (goldTokens + ownTokens));
    }
}
