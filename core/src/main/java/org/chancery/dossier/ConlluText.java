package org.chancery.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;

/**
 * An analysis comes in, its sentences go out in CoNLL-U: words, lemmas, universal parts of speech and, where the encoder read them, heads and relations.
 */
public final class ConlluText {

    private final Analysis analysis;
    private final StringBuilder out = new StringBuilder();

    private ConlluText(Analysis analysis) {
        this.analysis = analysis;
    }

    public static String of(Analysis analysis) {
        return new ConlluText(analysis).document();
    }

    private String document() {
        String id = oneLine(analysis.article().id());
        out.append("# newdoc id = ").append(id).append('\n');
        int paragraph = -1;
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.paragraph() != paragraph) {
                out.append("# newpar\n");
                paragraph = sentence.paragraph();
            }
            String number = String.format(Locale.ROOT, "%04d", sentence.index() + 1);
            out.append("# sent_id = ").append(id).append('-').append(number).append('\n');
            out.append("# text = ")
                    .append(oneLine(sentence.span().in(analysis.text())))
                    .append('\n');
            words(sentence);
            out.append('\n');
        }
        return out.toString();
    }

    private void words(Sentence sentence) {
        int multiwordEnd = sentence.first();
        for (Token token : analysis.tokens(sentence)) {
            int i = token.index();
            if (i >= multiwordEnd
                    && i + 1 < sentence.end()
                    && isOneWord(token, analysis.tokens().get(i + 1))) {
                multiwordEnd = i + 2;
                multiword(sentence, i);
            }
            boolean within = i < multiwordEnd;
            word(sentence, token, within ? "_" : spacing(token));
        }
    }

    /** Whether the treebanks write the two as one token of two words: {@code don't}, {@code minister's}, {@code cannot}. */
    private static boolean isOneWord(Token token, Token next) {
        if (token.span().end() != next.span().start()
                || !Character.isLetterOrDigit(token.word().charAt(token.word().length() - 1))) {
            return false;
        }
        char first = next.word().charAt(0);
        boolean apostrophe = first == '\'' || first == '’';
        boolean letters = Character.isLetter(first)
                && Character.isLetter(token.word().charAt(token.word().length() - 1));
        return letters || (apostrophe && (next.word().length() > 1 || next.is(Tag.PART)));
    }

    private void multiword(Sentence sentence, int first) {
        List<Token> both = analysis.tokens().subList(first, first + 2);
        int id = first - sentence.first() + 1;
        out.append(id).append('-').append(id + 1).append('\t');
        both.forEach(t -> out.append(t.word()));
        out.append("\t_\t_\t_\t_\t_\t_\t_\t").append(spacing(both.get(1))).append('\n');
    }

    private void word(Sentence sentence, Token token, String misc) {
        Optional<Parse> parse = analysis.parse();
        String head = parse.map(p ->
                        p.head(token.index()).map(h -> h - sentence.first() + 1).orElse(0))
                .map(String::valueOf)
                .orElse("_");
        String relation = parse.map(p -> p.relation(token.index())).orElse("_");
        out.append(token.index() - sentence.first() + 1)
                .append('\t')
                .append(token.word())
                .append('\t')
                .append(token.lemma())
                .append('\t')
                .append(token.tag())
                .append("\t_\t_\t")
                .append(head)
                .append('\t')
                .append(relation)
                .append("\t_\t")
                .append(misc)
                .append('\n');
    }

    private String spacing(Token token) {
        int end = token.span().end();
        boolean glued = token.index() + 1 < analysis.tokens().size()
                && analysis.tokens().get(token.index() + 1).span().start() == end;
        return glued ? "SpaceAfter=No" : "_";
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars()
                .forEach(
                        c -> line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : (char) c));
        return line.toString();
    }
}
