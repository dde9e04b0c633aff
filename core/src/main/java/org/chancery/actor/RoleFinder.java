package org.chancery.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Tag;

/** Finds role nouns with their modifiers ({@code the Army chief}, {@code a senior U.S. official}, {@code the spokesman of the armed forces}). */
final class RoleFinder {

    private static final int LEFT = 6;
    private static final int RIGHT = 8;

    private final Words words;
    private final Knowledge knowledge;
    private final Set<Integer> sourceEnds;
    private final Bonds bonds;

    /** @param sourceEnds indices of the last words of sources, which are heads whatever the tagger thinks of the word behind */
    RoleFinder(Words words, Knowledge knowledge, Set<Integer> sourceEnds) {
        this.sourceEnds = sourceEnds;
        this.words = words;
        this.knowledge = knowledge;
        this.bonds = new Bonds(words, knowledge);
    }

    /** The role naming whose noun begins at {@code i}; empty where none does. */
    Optional<Naming> at(int i) {
        Optional<PhraseTable.Match<Role>> match = knowledge.roles.longest(words, i, Math.min(words.size(), i + 6));
        if (match.isEmpty()) {
            match = knowledge.byAge(words, i);
        }
        if (match.isEmpty() || !isHead(i, match.get().end())) {
            return Optional.empty();
        }
        return Optional.of(read(match.get().value(), i, match.get().end()));
    }

    private boolean isHead(int i, int end) {
        if (sourceEnds.contains(end - 1)) {
            return true;
        }
        Word last = words.get(end - 1);
        if (!last.is(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.DET, Tag.PRON) && !determined(i)) {
            return false;
        }
        if (last.possessive() || !words.joined(end)) {
            return true;
        }
        Word next = words.get(end);
        return next.isUpper() || !next.is(Tag.NOUN) || next.form().endsWith("ing") || knowledge.is("time", next);
    }

    private boolean determined(int i) {
        return words.joined(i) && knowledge.isAny(words.get(i - 1), List.of("definite", "determiner"));
    }

    private Naming read(Role role, int i, int end) {
        int first = i;
        Naming.Reference reference = Naming.Reference.BARE;
        boolean ended = false;
        Set<String> own = new HashSet<>();
        for (int k = i; k < end; k++) {
            own.add(words.get(k).lower());
        }
        own.addAll(List.of(role.base().split(" ")));
        while (i - first < LEFT && words.joined(first) && !afterSource(first, i)) {
            Word w = words.get(first - 1);
            if (knowledge.is("definite", w)) {
                reference = Naming.Reference.DEFINITE;
                first--;
                break;
            }
            if (knowledge.is("determiner", w)) {
                reference = Naming.Reference.INDEFINITE;
                first--;
                break;
            }
            if (knowledge.pronoun(w).filter(p -> p.form().equals("possessive")).isPresent()) {
                reference = Naming.Reference.DEFINITE;
                first--;
                break;
            }
            boolean fits = w.is(Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM)
                    || w.isUpper()
                    || w.possessive()
                    || knowledge.isAny(w, List.of("ended", "rank"));
            if (!fits) {
                break;
            }
            first--;
            ended |= knowledge.is("ended", w);
            if (w.possessive()) {
                reference = Naming.Reference.DEFINITE;
            }
        }
        addModifiers(first, i, own);
        int tail = tail(end);
        addModifiers(end, tail, own);
        Bonds.Bond bond = bonds.of(first, i, end, tail, role);
        String written = words.line(bare(first), end);
        RoleUse use = new RoleUse(role, own, bond.country(), ended, written);
        return Naming.of(Naming.Kind.ROLE, first, i, end, written)
                .withRoles(List.of(use))
                .with(bond.country(), bond.sector(), role.gender(), role.plural())
                .typed(Actor.Type.PERSON, reference, tail);
    }

    /** In a headline, where all words have capitals, what the source does stands right behind it. */
    private boolean afterSource(int first, int noun) {
        return sourceEnds.contains(first - 1)
                && words.get(first).isUpper()
                && words.get(noun).isUpper();
    }

    private int bare(int first) {
        return knowledge.isAny(words.get(first), List.of("definite")) ? first + 1 : first;
    }

    /** Countries narrow an office down in a way of their own. */
    private void addModifiers(int from, int to, Set<String> own) {
        for (int k = from; k < to; k++) {
            Optional<PhraseTable.Match<Knowledge.Country>> c = knowledge.land(words, k, to);
            if (c.isPresent() && c.get().value().tie() != Knowledge.Tie.PART) {
                k = c.get().end() - 1;
            } else {
                addModifier(words.get(k), own);
            }
        }
    }

    private void addModifier(Word w, Set<String> own) {
        if (!knowledge.isAny(w, List.of("definite", "determiner", "preposition", "ended", "rank"))
                && knowledge.pronoun(w).isEmpty()) {
            boolean place = w.isUpper() && !w.first() && knowledge.bodyWord(w).isEmpty();
            own.add(place ? RoleUse.PLACE + w.lower() : w.lower());
        }
    }

    /** The index after {@code of the armed forces} and the like. */
    private int tail(int end) {
        if (!words.joined(end)
                || words.get(end - 1).possessive()
                || !List.of("of", "for", "at", "with", "in", "on", "from", "to")
                        .contains(words.get(end).lower())) {
            return end;
        }
        int at = end + 1;
        while (at < words.size() && at - end < RIGHT && words.joined(at)) {
            Word w = words.get(at);
            if (w.is(Tag.VERB, Tag.AUX, Tag.PRON, Tag.SCONJ, Tag.PART) && !w.isUpper()) {
                break;
            }
            at++;
        }
        return at > end + 1 ? at : end;
    }
}
