package org.chancery.analysis;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Span;

/** Finds base noun phrases: determiner, modifiers and head. */
final class Chunker {

    private Chunker() {}

    static List<NounPhrase> phrases(List<Token> tokens, List<Sentence> sentences) {
        List<NounPhrase> found = new ArrayList<>();
        for (Sentence s : sentences) {
            int i = s.first();
            while (i < s.end()) {
                int end = phraseEnd(tokens, i, s.end());
                if (end > i) {
                    Span span = new Span(
                            tokens.get(i).span().start(),
                            tokens.get(end - 1).span().end());
                    found.add(new NounPhrase(span, i, end - 1, end));
                    i = end;
                } else {
                    i++;
                }
            }
        }
        return found;
    }

    /** The index after the phrase that begins with token {@code i}, or {@code i}. */
    private static int phraseEnd(List<Token> tokens, int i, int limit) {
        Token first = tokens.get(i);
        if (first.is(Tag.PRON) && !isPossessive(first)) {
            return i + 1;
        }
        int at = i;
        int lastNoun = -1;
        while (at < limit) {
            Token t = tokens.get(at);
            boolean fits =
                    switch (t.tag()) {
                        case DET -> at == i;
                        case PRON -> at == i && isPossessive(t);
                        case NOUN, PROPN -> true;
                        case ADJ, NUM -> true;
                        case SYM -> "$£€#".contains(t.word());
                        case ADV -> modifiesAdjective(tokens, at, limit);
                        case VERB -> participle(tokens, at, limit, i);
                        case PART -> lastNoun == at - 1 && isGenitive(t);
                        case PUNCT -> at > i && isHyphen(tokens, at, limit);
                        default -> false;
                    };
            if (!fits) {
                break;
            }
            if (t.is(Tag.NOUN, Tag.PROPN)) {
                lastNoun = at;
            }
            at++;
        }
        if (lastNoun >= 0) {
            return lastNoun + 1;
        }
        while (at > i && !tokens.get(at - 1).is(Tag.NUM, Tag.DET, Tag.ADJ)) {
            at--;
        }
        return at > i && first.is(Tag.NUM, Tag.DET) ? at : i;
    }

    private static boolean isPossessive(Token t) {
        return switch (t.lower()) {
            case "my", "your", "his", "her", "its", "our", "their", "whose" -> true;
            default -> false;
        };
    }

    private static boolean isGenitive(Token t) {
        return t.lower().equals("'s") || t.lower().equals("'");
    }

    private static boolean modifiesAdjective(List<Token> tokens, int at, int limit) {
        return at + 1 < limit && tokens.get(at + 1).is(Tag.ADJ, Tag.NUM);
    }

    private static boolean participle(List<Token> tokens, int at, int limit, int first) {
        String w = tokens.get(at).lower();
        return at > first
                && at + 1 < limit
                && (w.endsWith("ed") || w.endsWith("ing") || w.endsWith("en"))
                && (tokens.get(at - 1).is(Tag.DET, Tag.ADJ, Tag.PUNCT, Tag.NUM) || isPossessive(tokens.get(at - 1)))
                && !tokens.get(at - 1).lower().equals("both")
                && tokens.get(at + 1).is(Tag.NOUN, Tag.PROPN, Tag.ADJ);
    }

    private static boolean isHyphen(List<Token> tokens, int at, int limit) {
        Token t = tokens.get(at);
        return t.word().equals("-")
                && at + 1 < limit
                && tokens.get(at + 1).span().start() == t.span().end();
    }
}
