package org.chancery.analysis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what names are likely to name: by their own words, by the words beside them, and by the same name elsewhere in the article. */
final class NameKinds {

    private final NameWords words;
    private final String text;
    private final List<Token> tokens;
    private final Map<String, Name.Kind> byText = new HashMap<>();
    private final Set<String> personWords = new HashSet<>();

    NameKinds(NameWords words, String text, List<Token> tokens, List<Names.Run> runs) {
        this.words = words;
        this.text = text;
        this.tokens = tokens;
        Map<String, Map<Name.Kind, Integer>> votes = new HashMap<>();
        for (Names.Run run : runs) {
            Name.Kind kind = alone(run);
            votes.computeIfAbsent(words(run), k -> new EnumMap<>(Name.Kind.class))
                    .merge(kind, 1, Integer::sum);
            if (kind == Name.Kind.PERSON) {
                personWords.add(tokens.get(run.end() - 1).word());
            }
        }
        votes.forEach((name, kinds) -> byText.put(name, most(kinds)));
    }

    private static Name.Kind most(Map<Name.Kind, Integer> votes) {
        Name.Kind best = Name.Kind.OTHER;
        int most = 0;
        for (Map.Entry<Name.Kind, Integer> e : votes.entrySet()) {
            if (e.getKey() != Name.Kind.OTHER && e.getValue() > most) {
                best = e.getKey();
                most = e.getValue();
            }
        }
        return best;
    }

    private String words(Names.Run run) {
        return Names.span(tokens, run.first(), run.end()).in(text);
    }

    Name.Kind of(Names.Run run) {
        Name.Kind own = alone(run);
        if (own != Name.Kind.OTHER && run.titled()) {
            return own;
        }
        Name.Kind kind = byText.getOrDefault(words(run), own);
        boolean surname = run.end() - run.first() == 1
                && personWords.contains(tokens.get(run.first()).word());
        return surname && kind != Name.Kind.ORGANIZATION && !isKnownPlace(run) ? Name.Kind.PERSON : kind;
    }

    private boolean isKnownPlace(Names.Run run) {
        return words.is(NameWords.Kind.PLACE, words(run));
    }

    /** The kind that this place in the text tells. */
    private Name.Kind alone(Names.Run run) {
        String name = words(run);
        if (run.titled()) {
            return Name.Kind.PERSON;
        }
        if (words.is(NameWords.Kind.ORG, name)) {
            return Name.Kind.ORGANIZATION;
        }
        if (words.is(NameWords.Kind.PLACE, name)) {
            return Name.Kind.PLACE;
        }
        int length = run.end() - run.first();
        String firstWord = tokens.get(run.first()).word();
        String lastWord = tokens.get(run.end() - 1).word();
        if (length > 1 && words.is(NameWords.Kind.FIRST, firstWord) && !words.is(NameWords.Kind.ORG_HEAD, lastWord)) {
            return length == 2 && words.is(NameWords.Kind.PLACE_HEAD, lastWord) ? Name.Kind.PLACE : Name.Kind.PERSON;
        }
        for (int i = run.first(); i < run.end(); i++) {
            if (length > 1 && words.is(NameWords.Kind.ORG_HEAD, tokens.get(i).word())) {
                return Name.Kind.ORGANIZATION;
            }
        }
        if (length > 1
                && (words.is(NameWords.Kind.PLACE_HEAD, lastWord) || words.is(NameWords.Kind.PLACE_HEAD, firstWord))) {
            return Name.Kind.PLACE;
        }
        if (length == 1 && Letters.isAllCaps(firstWord)) {
            return Name.Kind.ORGANIZATION;
        }
        return byNeighbours(run, length);
    }

    private Name.Kind byNeighbours(Names.Run run, int length) {
        String before = run.first() > 0 ? tokens.get(run.first() - 1).lower() : "";
        boolean article = before.equals("the");
        if (length == 1
                && words.is(NameWords.Kind.FIRST, tokens.get(run.first()).word())) {
            return Name.Kind.PERSON;
        }
        if (!article && length > 1 && length < 5 && looksPersonal(run)) {
            return Name.Kind.PERSON;
        }
        if (!article && (before.equals("in") || before.equals("near") || before.equals("across"))) {
            return Name.Kind.PLACE;
        }
        return Name.Kind.OTHER;
    }

    /** Two to four words that hold letters only, no known place among them. */
    private boolean looksPersonal(Names.Run run) {
        for (int i = run.first(); i < run.end(); i++) {
            Token t = tokens.get(i);
            boolean initial = t.word().length() == 2 && t.word().endsWith(".");
            boolean fine = initial
                    || t.word().chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '’' || c == '\'');
            if (!fine
                    || words.is(NameWords.Kind.PLACE, t.word())
                    || words.is(NameWords.Kind.DEMONYM, t.word())
                    || words.is(NameWords.Kind.JOINS_ORG, t.word())
                    || (t.word().length() > 1 && Letters.isAllCaps(t.word()) && !initial)) {
                return false;
            }
            if (!t.is(Tag.PROPN) && !words.is(NameWords.Kind.PARTICLE, t.word()) && !t.is(Tag.PUNCT)) {
                return false;
            }
        }
        return true;
    }
}
