package org.chancery.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.chancery.text.Span;

/** Finds proper names: runs of words written as names, titles before them left out; {@link NameKinds} says what each names. */
final class Names {

    private final NameWords words;

    private final Abbreviations abbreviations;

    Names(NameWords words, Abbreviations abbreviations) {
        this.words = words;
        this.abbreviations = abbreviations;
    }

    /** A run of tokens that is a name; {@code titled} where a person's title stood before it. */
    record Run(int first, int end, boolean titled) {}

    List<Name> names(String text, List<Token> tokens, List<Sentence> sentences) {
        NameEvidence evidence = new NameEvidence(tokens, sentences);
        List<Run> runs = new ArrayList<>();
        for (Sentence s : sentences) {
            int i = s.first();
            while (i < s.end()) {
                int end = runEnd(tokens, s, i, evidence);
                if (end > i) {
                    cut(tokens, i, end, evidence, runs);
                    i = end;
                } else {
                    i++;
                }
            }
        }
        NameKinds kinds = new NameKinds(words, text, tokens, runs);
        List<Name> found = new ArrayList<>();
        for (Run run : runs) {
            found.add(new Name(span(tokens, run.first(), run.end()), kinds.of(run)));
        }
        return found;
    }

    /** The same with what the encoder saw: its names with the titles cut off, and of the rules' names those that it has nothing about. */
    List<Name> names(String text, List<Token> tokens, List<Sentence> sentences, List<NameReader.Found> seen) {
        NameEvidence evidence = new NameEvidence(tokens, sentences);
        List<Name> byRule = names(text, tokens, sentences);
        List<Name> found = new ArrayList<>();
        BitSet covered = new BitSet(text.length());
        for (NameReader.Found f : seen) {
            Span whole = span(tokens, f.first(), f.end());
            covered.set(whole.start(), whole.end());
            List<Run> runs = new ArrayList<>();
            cut(tokens, f.first(), f.end(), evidence, runs);
            for (Run run : runs) {
                found.add(new Name(span(tokens, run.first(), run.end()), kind(tokens, f, run)));
            }
        }
        for (Name name : byRule) {
            int next = covered.nextSetBit(name.span().start());
            if (next < 0 || next >= name.span().end()) {
                found.add(name);
            }
        }
        found.sort(Comparator.comparing(Name::span));
        return found;
    }

    /** What is left of a name without its titles is of the name's kind where it follows on them: not {@code Norway} of {@code King of Norway}. */
    private Name.Kind kind(List<Token> tokens, NameReader.Found whole, Run run) {
        boolean follows = run.first() == whole.first()
                || words.isTitle(tokens.get(run.first() - 1).word());
        return follows ? whole.kind() : Name.Kind.OTHER;
    }

    static Span span(List<Token> tokens, int first, int end) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    /** The index after the run of name words that begins here, or {@code i}. */
    private int runEnd(List<Token> tokens, Sentence s, int i, NameEvidence evidence) {
        if (!isNameWord(tokens, s, i, evidence)) {
            return i;
        }
        boolean org = false;
        int end = i;
        while (end < s.end()) {
            Token t = tokens.get(end);
            if (isNameWord(tokens, s, end, evidence)) {
                org |= words.is(NameWords.Kind.ORG_HEAD, t.word());
                end++;
            } else {
                int next = joined(tokens, s, end, org, evidence);
                if (next == end) {
                    break;
                }
                end = next;
            }
        }
        return end;
    }

    /** Where the run goes on behind a word that only joins names, or {@code at}. */
    private int joined(List<Token> tokens, Sentence s, int at, boolean org, NameEvidence evidence) {
        String word = tokens.get(at).word();
        boolean hyphen = word.equals("-")
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start();
        boolean particle = words.is(NameWords.Kind.PARTICLE, word);
        boolean joinsOrg = org && words.is(NameWords.Kind.JOINS_ORG, word);
        boolean ampersand = word.equals("&")
                && !words.is(NameWords.Kind.PLACE, tokens.get(at - 1).word());
        if (hyphen && at + 1 < s.end() && isTail(tokens, at + 1)) {
            return at + 2;
        }
        if (word.equals("'s") || word.equals("’s")) {
            return at + 1 < s.end()
                            && words.is(
                                    NameWords.Kind.ORG_HEAD, tokens.get(at + 1).word())
                    ? at + 1
                    : at;
        }
        if (!hyphen && !particle && !joinsOrg && !ampersand) {
            return at;
        }
        int next = at + 1;
        while (next < s.end() && next < at + 3 && isLink(tokens.get(next).word(), joinsOrg)) {
            next++;
        }
        if (next >= s.end() || !isNameWord(tokens, s, next, evidence)) {
            return at;
        }
        boolean glued =
                tokens.get(next).span().start() == tokens.get(next - 1).span().end();
        if (hyphen && !glued) {
            return at;
        }
        if (word.equals("and")) {
            // “Ministry of Trade and Industry” goes on, “the Senate and Congress” does not
            return words.is(
                                    NameWords.Kind.JOINS_ORG,
                                    tokens.get(Math.max(s.first(), at - 2)).word())
                            && !words.is(
                                    NameWords.Kind.ORG_HEAD, tokens.get(next).word())
                            && !words.is(NameWords.Kind.PLACE, tokens.get(next).word())
                    ? next
                    : at;
        }
        return next;
    }

    /** The small second half of a given name: {@code un} in {@code Jong-un}. */
    private static boolean isTail(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        return t.is(Tag.PROPN)
                && t.word().length() < 6
                && Character.isLowerCase(t.word().charAt(0))
                && t.span().start() == tokens.get(i - 1).span().end();
    }

    private boolean isLink(String word, boolean joinsOrg) {
        return words.is(NameWords.Kind.PARTICLE, word) || (joinsOrg && word.equals("the")) || word.equals("-");
    }

    private boolean isNameWord(List<Token> tokens, Sentence s, int i, NameEvidence evidence) {
        Token t = tokens.get(i);
        String word = t.word();
        if (!hasCapital(word) || word.charAt(0) == '@' || word.charAt(0) == '#') {
            return false;
        }
        if (t.is(Tag.PRON, Tag.DET, Tag.AUX, Tag.PUNCT, Tag.SYM, Tag.INTJ, Tag.PART)) {
            return false;
        }
        if (words.is(NameWords.Kind.CALENDAR, word) && !isBetweenNames(tokens, s, i)) {
            return false;
        }
        boolean known = words.is(NameWords.Kind.PLACE, word) || words.is(NameWords.Kind.ORG, word);
        if (evidence.isCaseless(s)) {
            return known || evidence.seenAsName(word) || words.is(NameWords.Kind.FIRST, word);
        }
        if (isInitial(tokens, s, i)) {
            return known
                    || evidence.seenAsName(word)
                    || (t.is(Tag.PROPN) && !evidence.seenSmall(word))
                    || (t.is(Tag.ADJ, Tag.NOUN) && nextIsName(tokens, s, i) && !evidence.seenSmall(word));
        }
        return !t.is(Tag.VERB, Tag.ADV, Tag.SCONJ, Tag.CCONJ, Tag.ADP) || evidence.seenAsName(word);
    }

    private static boolean hasCapital(String word) {
        return Letters.isCapital(word) || (word.length() > 2 && Character.isUpperCase(word.charAt(1)));
    }

    /** Whether a capital may only be the sentence's. */
    private static boolean isInitial(List<Token> tokens, Sentence s, int i) {
        int at = i;
        while (at > s.first() && tokens.get(at - 1).is(Tag.PUNCT)) {
            if (",;-–—".contains(tokens.get(at - 1).word())) {
                return false;
            }
            at--;
        }
        return at == s.first() || at < i;
    }

    private static boolean nextIsName(List<Token> tokens, Sentence s, int i) {
        return i + 1 < s.end()
                && tokens.get(i + 1).is(Tag.PROPN)
                && Letters.isCapital(tokens.get(i + 1).word());
    }

    private static boolean isBetweenNames(List<Token> tokens, Sentence s, int i) {
        return nextIsName(tokens, s, i) && i > s.first() && tokens.get(i - 1).is(Tag.PROPN);
    }

    /** Leaves titles out of a run and cuts it where one stands in the middle. */
    private void cut(List<Token> tokens, int start, int end, NameEvidence evidence, List<Run> runs) {
        int first = start;
        boolean titled = false;
        if (start > 1
                && tokens.get(start - 1).word().equals("of")
                && words.isTitle(tokens.get(start - 2).word())) {
            while (first < end - 1 && isRoleWord(tokens.get(first).word())) {
                first++; // “Secretary of State Ann Hall”
            }
            titled = first > start;
        }
        int afterTitle = first;
        for (int i = first; i < end; i++) {
            if (words.isTitle(tokens.get(i).word()) && !headsOrg(tokens, i, end)) {
                afterTitle = i + 1;
            }
        }
        if (afterTitle > first) {
            titled = true;
            int before = afterTitle - 1;
            while (before > start && isRoleWord(tokens.get(before - 1).word())) {
                before--;
            }
            add(tokens, first, before, false, evidence, runs);
            first = afterTitle;
        }
        add(tokens, first, end, titled, evidence, runs);
    }

    /** {@code Commission} in {@code Chief Commission of …}: a title that is only part of a body's name is followed by its head. */
    private boolean headsOrg(List<Token> tokens, int i, int end) {
        return end > i + 1
                && words.is(NameWords.Kind.ORG_HEAD, tokens.get(end - 1).word());
    }

    private boolean isRoleWord(String word) {
        return words.isTitle(word)
                || words.is(NameWords.Kind.BEFORE_TITLE, word)
                || words.is(NameWords.Kind.JOINS_ORG, word)
                || words.is(NameWords.Kind.DEMONYM, word);
    }

    private void add(List<Token> tokens, int from, int to, boolean titled, NameEvidence evidence, List<Run> runs) {
        int first = from;
        int end = to;
        while (first < end && leadsNoName(tokens, first, end)) {
            first++;
        }
        while (end > first && !hasCapital(tokens.get(end - 1).word()) && !isTail(tokens, end - 1)) {
            end--;
        }
        if (first == end) {
            return;
        }
        Token only = tokens.get(first);
        boolean lone = end - first == 1;
        if (lone && (isRoleWord(only.word()) || only.is(Tag.NUM) || (only.word().length() == 1))) {
            return;
        }
        if (lone && only.is(Tag.NOUN, Tag.ADJ) && evidence.seenSmall(only.word())) {
            return;
        }
        runs.add(new Run(first, end, titled));
    }

    private boolean leadsNoName(List<Token> tokens, int i, int end) {
        String word = tokens.get(i).word();
        boolean last = i + 1 == end;
        boolean demonym =
                words.is(NameWords.Kind.DEMONYM, word) && tokens.get(i).is(Tag.ADJ, Tag.NOUN);
        return !hasCapital(word)
                || (!last && abbreviations.starts(word))
                || (demonym && (last || words.isTitle(tokens.get(i + 1).word())));
    }
}
