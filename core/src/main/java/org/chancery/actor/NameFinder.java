package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the capitalised names of an article: words come in, namings of people, bodies and countries go out, each with the titles before it. */
final class NameFinder {

    /** No name is longer than so many words. */
    private static final int LONGEST = 14;

    private final Words words;
    private final Knowledge knowledge;
    private final Capitals capitals;
    private final NameReader reader;
    private final Set<Integer> sourceEnds;
    private final List<PhraseTable<?>> tables;

    NameFinder(Words words, Knowledge knowledge, Capitals capitals, Set<Integer> sourceEnds) {
        this.sourceEnds = sourceEnds;
        this.words = words;
        this.knowledge = knowledge;
        this.capitals = capitals;
        this.reader = new NameReader(words, knowledge);
        tables = List.of(knowledge.bodies, knowledge.people, knowledge.countries, knowledge.titles);
    }

    List<Naming> find() {
        List<Naming> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Word w = words.get(i);
            if (w.form().startsWith("@") && w.form().length() > 2) {
                found.add(Naming.of(Naming.Kind.HANDLE, i, i, i + 1, w.form()));
                i++;
                continue;
            }
            int end = end(i);
            if (end == i) {
                i++;
                continue;
            }
            int cut = person(i, end);
            if (cut > i) {
                found.addAll(reader.read(i, cut));
            }
            found.addAll(reader.read(cut, end));
            i = end;
        }
        return found;
    }

    /** Where a person's name begins that stands right behind a body's ({@code Example Council Jane Doe}), else the run's first word. */
    private int person(int i, int end) {
        int cut = end - 2;
        if (cut - i < 2 || knowledge.bodyWord(words.get(end - 1)).isPresent()) {
            return i;
        }
        boolean body = false;
        for (int k = i; k < cut; k++) {
            if (knowledge.titles.longest(words, k, end).isPresent()
                    || knowledge.givenName(words.get(k)).isPresent()) {
                return i;
            }
            body |= knowledge
                    .bodyWord(words.get(k))
                    .filter(Knowledge.BodyWord::ends)
                    .isPresent();
        }
        boolean named = sourceEnds.contains(end - 1)
                || knowledge.givenName(words.get(cut)).isPresent()
                || capitals.standsAlone(words.get(end - 1));
        return body && named && words.get(cut).isUpper() && !knowledge.is("body", words.get(cut - 1)) ? cut : i;
    }

    /** The index after the run of capitals that begins at {@code i}, or {@code i}. */
    private int end(int i) {
        int at = step(i);
        if (at == i) {
            return i;
        }
        while (at - i < LONGEST && words.joined(at) && !words.get(at - 1).possessive() && !cut(at)) {
            int next = step(at);
            if (next == at && knowledge.is("name", words.get(at)) && upperAfter(at)) {
                next = at + 1;
            }
            if (next == at && knowledge.is("body", words.get(at)) && endsBody(i, at)) {
                int after = at + 1 < words.size() && words.get(at + 1).lower().equals("the") ? at + 1 : at;
                next = upperAfter(after) && words.joined(at + 1) ? after + 1 : at;
            }
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** In a headline all words have capitals: where the source ends, the name does. */
    private boolean cut(int at) {
        return capitals.inTitleCase(at) && sourceEnds.contains(at - 1);
    }

    private boolean upperAfter(int at) {
        return words.joined(at + 1) && capitals.isName(at + 1);
    }

    private boolean endsBody(int first, int end) {
        if (end - first == 1 && capitals.inTitleCase(first)) {
            return false;
        }
        return knowledge
                .bodyWord(words.get(end - 1))
                .filter(Knowledge.BodyWord::ends)
                .isPresent();
    }

    /** The index after one more part of a run: a known phrase that begins with a capital, or a capitalised word. */
    private int step(int i) {
        if (!words.get(i).isUpper()) {
            return lowerStart(i);
        }
        int limit = Math.min(words.size(), i + 8);
        int known = knowledge.land(words, i, limit).map(PhraseTable.Match::end).orElse(i);
        for (PhraseTable<?> table : tables) {
            known = Math.max(known, table.end(words, i, limit));
        }
        if (known == i + 1
                && words.get(i).first()
                && knowledge.pronoun(words.get(i)).isPresent()) {
            known = i;
        }
        Optional<PhraseTable.Match<Role>> role = knowledge.roles.longest(words, i, limit);
        if (role.isPresent()
                && role.get().end() > i + 1
                && words.get(role.get().end() - 1).isUpper()) {
            known = Math.max(known, role.get().end());
        }
        if (known > i) {
            return known;
        }
        return capitals.isName(i) ? i + 1 : i;
    }

    /** Bodies that are written with a small letter first, such as al-Qaeda. */
    private int lowerStart(int i) {
        Word w = words.get(i);
        return w.form().startsWith("al-")
                ? knowledge
                        .bodies
                        .longest(words, i, Math.min(words.size(), i + 4))
                        .map(PhraseTable.Match::end)
                        .orElse(i)
                : i;
    }
}
