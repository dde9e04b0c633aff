package org.chancery.event;

import java.util.List;
import java.util.OptionalLong;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.event.Toll.Kind;
import org.chancery.event.TollReader.Counted;
import org.chancery.event.TollWords.Role;

/** A reading of a number comes in, whether it may stand goes out. */
record TollDoubts(TollWords words, List<Token> tokens, Parse parse, Sentence sentence, TollGrammar grammar) {

    /** Fewer than so many are no figure of those who take part. */
    private static final int FEW = 3;

    /** Some readings need more: nobody takes no part, things do not go missing, and a person who was named before is no figure. */
    boolean fits(Counted c, Quantity q, int node) {
        if (q.low() == 0 && q.high().equals(OptionalLong.of(0))) {
            Token t = tokens.get(node);
            boolean people = !t.is(Tag.NOUN, Tag.PROPN)
                    || node < q.end()
                    || words.is(Role.PERSON, t)
                    || words.is(Role.MORE, t)
                    || words.is(Role.COUNTED, t);
            return c.kind() != Kind.PARTICIPANTS && people;
        }
        if (!q.single() && words.is(Role.UNIT, tokens.get(c.counted()))) {
            return false;
        }
        if (c.kind() == Kind.PARTICIPANTS && q.high().isPresent() && q.high().getAsLong() < FEW) {
            return false;
        }
        if (c.kind() == Kind.MISSING && !q.single()) {
            int noun = parse.children(node, "nmod").stream()
                    .filter(n -> n > node && grammar.marker(n).equals("of"))
                    .findFirst()
                    .orElse(node);
            Token t = tokens.get(noun);
            return !t.is(Tag.NOUN)
                    || noun < q.end()
                    || words.is(Role.PERSON, t)
                    || words.is(Role.MORE, t)
                    || noun == c.predicate();
        }
        if (!q.single()) {
            return true;
        }
        boolean owned = parse.child(node, "det").isEmpty();
        boolean done = words.is(Role.DOES, tokens.get(c.predicate()));
        return c.kind() != Kind.PARTICIPANTS
                && c.counted() == node
                && !parse.is(node, "appos")
                && !isNamed(node)
                && c.predicate() != node
                && (!owned || (done && tokens.get(c.predicate()).is(Tag.VERB)));
    }

    /** {@code his brother Anders}, {@code Holt, a driver}. */
    private boolean isNamed(int node) {
        return parse.children(node, "appos", "flat").stream()
                        .anyMatch(c -> tokens.get(c).is(Tag.PROPN))
                || (node + 1 < sentence.end() && tokens.get(node + 1).is(Tag.PROPN));
    }
}
