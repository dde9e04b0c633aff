package org.chancery.event;

import java.util.List;
import java.util.Optional;

/** One deed told by two words of a sentence (<em>a bombing killed</em>, <em>arrested in a raid</em>): drafts come in, the second of such two is dropped, what it knows kept. */
final class Doubles {

    private final Syntax syntax;
    private final Drafts finder;

    Doubles(Syntax syntax, Drafts finder) {
        this.syntax = syntax;
        this.finder = finder;
    }

    void drop(List<Draft> drafts) {
        drafts.stream()
                .filter(d -> !d.dropped && d.action.pos() == Action.Pos.N)
                .forEach(d -> above(d).ifPresent(verb -> merge(d, verb)));
        drafts.stream()
                .filter(d -> !d.dropped && d.type() == Event.Type.ASSAULT && d.action.pos() == Action.Pos.V)
                .forEach(d -> doer(d).ifPresent(verb -> merge(d, verb)));
    }

    private Optional<Draft> above(Draft noun) {
        return syntax.parse
                .head(noun.token)
                .filter(h -> syntax.parse.is(noun.token, "nsubj", "obj", "obl", "nmod", "compound"))
                .flatMap(finder::at)
                .filter(o -> !o.dropped && o.type() == noun.type());
    }

    /** The deed of the same doers in the clause above: <em>killed 23 when they blew themselves up</em>. */
    private Optional<Draft> doer(Draft d) {
        return syntax.parse
                .head(d.token)
                .filter(h -> syntax.parse.is(d.token, "advcl"))
                .flatMap(finder::at)
                .filter(o -> !o.dropped && o.type() == d.type() && !d.actors.isEmpty())
                .filter(o -> ids(o).equals(ids(d)));
    }

    private static java.util.Set<String> ids(Draft d) {
        java.util.Set<String> ids = new java.util.TreeSet<>();
        d.actors.forEach(p -> ids.add(p.actor()));
        return ids;
    }

    private static void merge(Draft noun, Draft verb) {
        if (verb.actors.isEmpty()) {
            verb.actors.addAll(noun.actors);
        }
        if (verb.recipients.isEmpty()) {
            verb.recipients.addAll(noun.recipients);
        }
        verb.inner.add(noun);
        noun.drop("told by " + verb.action.name());
    }
}
