package org.chancery.dossier;

import java.util.ArrayList;
import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.NounPhrase;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Token;
import org.chancery.article.Part;

/** Invariants of parts, sentences, tokens and phrases: a dossier comes in, what is out of place in these layers goes out in words. */
final class AuditLayers {

    private AuditLayers() {}

    static List<String> partsApart(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        int end = 0;
        for (Part part : dossier.article().parts()) {
            if (part.span().start() < end) {
                broken.add(part.kind().label() + " " + part.span() + " begins before " + end);
            }
            end = Math.max(end, part.span().end());
        }
        return broken;
    }

    static List<String> tokensAreText(Dossier dossier) {
        Analysis analysis = dossier.analysis();
        List<String> broken = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Token token = analysis.tokens().get(i);
            if (token.index() != i) {
                broken.add("token " + i + " says it is " + token.index());
            }
            if (token.span().start() < end || token.span().isEmpty()) {
                broken.add("token " + token.span() + " begins before " + end + " or is empty");
            }
            end = token.span().end();
            if (end <= analysis.text().length()
                    && !token.span().in(analysis.text()).equals(token.word())) {
                broken.add("token “" + token.word() + "” at “" + token.span().in(analysis.text()) + "”");
            }
        }
        return broken;
    }

    static List<String> tokensInSentences(Dossier dossier) {
        Analysis analysis = dossier.analysis();
        List<String> broken = new ArrayList<>();
        int next = 0;
        int end = 0;
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.first() != next
                    || sentence.end() < sentence.first()
                    || sentence.end() > analysis.tokens().size()) {
                broken.add("sentence " + sentence.index() + " holds the tokens " + sentence.first() + " to "
                        + sentence.end() + " after " + next);
                return broken;
            }
            if (sentence.span().start() < end) {
                broken.add("sentence " + sentence.index() + " begins before " + end);
            }
            for (Token token : analysis.tokens(sentence)) {
                if (!sentence.span().contains(token.span())) {
                    broken.add("token " + token.span() + " outside its sentence " + sentence.span());
                }
            }
            next = sentence.end();
            end = sentence.span().end();
        }
        if (next != analysis.tokens().size()) {
            broken.add((analysis.tokens().size() - next) + " tokens in no sentence");
        }
        return broken;
    }

    static List<String> phrasesSound(Dossier dossier) {
        int tokens = dossier.analysis().tokens().size();
        List<String> broken = new ArrayList<>();
        for (NounPhrase phrase : dossier.analysis().phrases()) {
            boolean sound = phrase.first() >= 0
                    && phrase.first() <= phrase.head()
                    && phrase.head() < phrase.end()
                    && phrase.end() <= tokens;
            if (!sound) {
                broken.add("phrase " + phrase);
            }
        }
        return broken;
    }

    static List<String> quotationsNumbered(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < dossier.analysis().quotations().size(); i++) {
            if (dossier.analysis().quotations().get(i).index() != i) {
                broken.add("quotation " + i + " says it is "
                        + dossier.analysis().quotations().get(i).index());
            }
        }
        return broken;
    }
}
