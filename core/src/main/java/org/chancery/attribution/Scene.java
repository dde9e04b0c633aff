package org.chancery.attribution;

import java.util.Arrays;
import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.NounPhrase;
import org.chancery.analysis.Quotation;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** An analysis with the look-ups that sieves need: which sentence, phrase and quotation each token stands in. All positions are token numbers. */
final class Scene {

    private static final int NONE = -1;

    final Analysis analysis;
    private final List<Token> tokens;
    private final String[] lower;
    private final @Nullable String[] lemmas;
    private final int[] phrase;
    private final int[] sentence;
    private final int[] quotation;
    private final int[] paragraphEnd;

    Scene(Analysis analysis) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        int n = tokens.size();
        lower = new String[n];
        lemmas = new String[n];
        for (int i = 0; i < n; i++) {
            lower[i] = tokens.get(i).lower();
        }
        phrase = filled(n);
        for (int p = 0; p < analysis.phrases().size(); p++) {
            NounPhrase np = analysis.phrases().get(p);
            Arrays.fill(phrase, np.first(), np.end(), p);
        }
        sentence = filled(n);
        for (Sentence s : analysis.sentences()) {
            Arrays.fill(sentence, s.first(), s.end(), s.index());
        }
        paragraphEnd = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            boolean last =
                    i == n - 1 || sentence(i).paragraph() != sentence(i + 1).paragraph();
            paragraphEnd[i] = last ? i + 1 : paragraphEnd[i + 1];
        }
        quotation = filled(n);
        for (Quotation q : analysis.quotations()) {
            if (q.depth() == 0) {
                for (Span piece : q.pieces()) {
                    for (int i = analysis.tokenAt(piece.start());
                            i < n && tokens.get(i).span().start() < piece.end();
                            i++) {
                        quotation[i] = q.index();
                    }
                }
            }
        }
    }

    private static int[] filled(int n) {
        int[] a = new int[n];
        Arrays.fill(a, NONE);
        return a;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The word in lower case; empty outside the text. */
    String word(int i) {
        return i < 0 || i >= lower.length ? "" : lower[i];
    }

    String lemma(int i) {
        if (i < 0 || i >= lower.length) {
            return "";
        }
        String there = lemmas[i];
        if (there == null) {
            there = tokens.get(i).lemma().toLowerCase(java.util.Locale.ROOT);
            lemmas[i] = there;
        }
        return there;
    }

    boolean is(int i, Tag... tags) {
        return i >= 0 && i < lower.length && tokens.get(i).is(tags);
    }

    boolean word(int i, java.util.Set<String> any) {
        return any.contains(word(i));
    }

    Sentence sentence(int i) {
        return analysis.sentences().get(sentence[i]);
    }

    int sentenceStart(int i) {
        return sentence(i).first();
    }

    int sentenceEnd(int i) {
        return sentence(i).end();
    }

    int paragraphEnd(int i) {
        return paragraphEnd[i];
    }

    boolean sameParagraph(int a, int b) {
        return sentence(a).paragraph() == sentence(b).paragraph();
    }

    /** The end of the sentence without its final marks. */
    int bodyEnd(int i) {
        int end = sentenceEnd(i);
        while (end > i && ".?!…".contains(word(end - 1)) && !word(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    /** The base noun phrase that holds the token, as an index into the phrases, or -1. */
    int phrase(int i) {
        return i < 0 || i >= phrase.length ? NONE : phrase[i];
    }

    NounPhrase phraseOf(int i) {
        return analysis.phrases().get(phrase[i]);
    }

    boolean phraseStarts(int i) {
        return phrase(i) >= 0 && phraseOf(i).first() == i;
    }

    boolean phraseEnds(int end) {
        return phrase(end - 1) >= 0 && phraseOf(end - 1).end() == end;
    }

    /** The outermost quotation that holds the token, as an index, or -1. */
    int quotation(int i) {
        return i < 0 || i >= quotation.length ? NONE : quotation[i];
    }

    boolean quoted(int i) {
        return quotation(i) >= 0;
    }

    /** The end of the run of tokens of the same quotation within the paragraph. */
    int quotationEnd(int i) {
        int q = quotation[i];
        int limit = paragraphEnd[i];
        int j = i;
        while (j < limit && quotation[j] == q) {
            j++;
        }
        return j;
    }

    int quotationStart(int i) {
        int q = quotation[i];
        int j = i;
        while (j > 0 && quotation[j - 1] == q && sameParagraph(j - 1, i)) {
            j--;
        }
        return j;
    }

    /** The characters of tokens {@code [first, end)}. */
    Span span(int first, int end) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    boolean isVerb(int i) {
        return is(i, Tag.VERB, Tag.AUX);
    }

    /** Whether the token is a mark that may close or open a clause. */
    boolean isBreak(int i) {
        String w = word(i);
        return (w.length() == 1 && ",;:-–—()[]".contains(w)) || w.equals("--");
    }

    boolean isDash(int i) {
        String w = word(i);
        return w.equals("—") || w.equals("―") || w.equals("–") || w.equals("--") || (w.equals("-") && !glued(i));
    }

    private boolean glued(int i) {
        return i > 0
                && i + 1 < size()
                && token(i - 1).span().end() == token(i).span().start()
                && token(i).span().end() == token(i + 1).span().start();
    }
}
