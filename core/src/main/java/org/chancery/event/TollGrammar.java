package org.chancery.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Token;
import org.chancery.event.TollWords.Entry;
import org.chancery.event.TollWords.Role;

/** A word of a sentence comes in, the row it has there goes out: with the further words a row may need, and whether a verb is passive. */
record TollGrammar(TollWords words, List<Token> tokens, Parse parse, Sentence sentence) {

    /** A participle without auxiliary and object, as headlines write the passive: {@code Six killed as police fire on crowd}. */
    boolean isHeadline(int verb) {
        Token t = tokens.get(verb);
        boolean participle = !t.lower().equals(t.lemma())
                && !t.lower().endsWith("ing")
                && !t.lower().endsWith("s");
        return participle && parse.child(verb, "obj", "aux").isEmpty();
    }

    boolean isPassive(int verb) {
        for (int c : parse.children(verb, "aux", "cop")) {
            String lemma = tokens.get(c).lemma();
            boolean progressive = tokens.get(verb).lower().endsWith("ing");
            if ((lemma.equals("be") || lemma.equals("get")) && !progressive) {
                return true;
            }
        }
        return parse.relation(verb).equals("conj")
                && parse.child(verb, "obj", "aux", "nsubj").isEmpty()
                && parse.head(verb).filter(h -> isPassive(h)).isPresent();
    }

    /** What a noun for a figure is a figure of: {@code the death toll}, {@code the number of dead}. */
    Optional<Entry> toll(int noun) {
        Optional<Entry> row = words.get(Role.TOLL, tokens.get(noun));
        if (row.isEmpty() || row.get().kind().isPresent()) {
            return row;
        }
        for (int c : parse.children(noun, "nmod", "compound", "amod")) {
            Token t = tokens.get(c);
            Optional<Entry> of = words.get(Role.COUNTED, t)
                    .or(() -> words.get(Role.CROWD, t))
                    .or(() -> words.get(Role.STATE, t));
            if (of.isPresent()) {
                return of;
            }
        }
        return Optional.empty();
    }

    String marker(int node) {
        return parse.child(node, "case").map(c -> tokens.get(c).lower()).orElse("");
    }

    /** The row of a verb whose further words, if it needs any, stand in its clause. */
    Optional<Entry> row(Role role, int verb) {
        boolean bare = role != Role.JOINS || parse.child(verb, "obj", "ccomp").isEmpty();
        return words.all(role, tokens.get(verb)).stream()
                .filter(e -> e.values().isEmpty() ? bare : stands(e.values(), verb))
                .findFirst();
    }

    private boolean stands(List<String> needed, int verb) {
        for (int c : parse.children(verb)) {
            if (parse.is(c, "nsubj", "ccomp", "advcl", "conj", "parataxis")) {
                continue;
            }
            if (isOne(needed, c) || parse.children(c).stream().anyMatch(g -> isOne(needed, g))) {
                return true;
            }
        }
        return verb + 1 < sentence.end() && isOne(needed, verb + 1);
    }

    private boolean isOne(List<String> needed, int token) {
        return needed.contains(tokens.get(token).lower())
                || needed.contains(tokens.get(token).lemma().toLowerCase(Locale.ROOT));
    }
}
