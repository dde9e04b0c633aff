package org.chancery.event;

import java.util.Set;

/** Whether a draft tells enough to be an event: drafts come in, those that do not are dropped with the reason. */
final class Worth {

    /** What the text tells as a deed of somebody even where it names one side alone. */
    private static final Set<Event.Type> BY_ITSELF = Set.of(
            Event.Type.PROTEST,
            Event.Type.ASSAULT,
            Event.Type.COERCE,
            Event.Type.SANCTION,
            Event.Type.RETREAT,
            Event.Type.MOBILIZE);

    private final Syntax syntax;

    Worth(Syntax syntax) {
        this.syntax = syntax;
    }

    void judge(Draft d) {
        boolean nobody = d.actors.isEmpty() && d.recipients.isEmpty();
        boolean oneSide = d.actors.isEmpty() || d.recipients.isEmpty();
        boolean noun = d.action.pos() == Action.Pos.N && d.support.isEmpty();
        boolean aside = noun && syntax.parse.is(d.token, "obl", "nmod", "compound", "conj", "appos");
        if (nobody && !BY_ITSELF.contains(d.type())) {
            d.drop("nobody does it and it is done to nobody that the text names");
        } else if (nobody && noun && !isNear(d.token)) {
            d.drop("only mentioned, and of nobody");
        } else if (noun && d.type() == Event.Type.CONSULT && d.actors.size() + d.recipients.size() < 2) {
            d.drop("a talk of one alone");
        } else if (aside
                && d.recipients.isEmpty()
                && (d.type() == Event.Type.ASSAULT || d.type() == Event.Type.PROTEST)
                && d.byModifier) {
            d.drop("only mentioned, and whose it is hangs on a modifier alone");
        } else if (aside && oneSide && d.actors.size() + d.recipients.size() < 2 && !BY_ITSELF.contains(d.type())) {
            d.drop("only mentioned, and one side alone");
        }
    }

    /** Whether it is what the sentence is about: its root, or a part of its root. */
    private boolean isNear(int token) {
        return syntax.parse.isRoot(token)
                || (syntax.parse.is(token, "nsubj", "obj")
                        && syntax.parse.head(token).filter(syntax.parse::isRoot).isPresent());
    }
}
