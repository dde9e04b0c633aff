package org.chancery.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.analysis.Tag;

/**
 * Which events of a sentence are told by another: what is agreed, asked, refused or threatened; what a protest is for; what a verb lifts or lays; the deaths
 * that an attack leaves; what stands only under an if. Drafts come in; those that are told elsewhere are dropped, and what they know is kept by their holders.
 */
final class Holding {

    private static final Set<Event.Type> HOLDING =
            Set.of(Event.Type.AGREE, Event.Type.REQUEST, Event.Type.REJECT, Event.Type.THREATEN);

    /** Of these also the thing named in the object tells no event of its own. */
    private static final Set<Event.Type> SWALLOWING = Set.of(
            Event.Type.AGREE,
            Event.Type.REQUEST,
            Event.Type.REJECT,
            Event.Type.THREATEN,
            Event.Type.CONCEDE,
            Event.Type.RETREAT);

    /** What is done for a demand. */
    private static final Set<Event.Type> AIMING =
            Set.of(Event.Type.PROTEST, Event.Type.THREATEN, Event.Type.COERCE, Event.Type.SANCTION);

    private static final Set<Event.Type> SAID =
            Set.of(Event.Type.PROTEST, Event.Type.ACCUSE, Event.Type.REJECT, Event.Type.COERCE);

    private static final int DEEP = 4;

    private final Syntax syntax;
    private final Drafts drafts;
    private final Derived derived;

    Holding(Syntax syntax, Drafts drafts, Derived derived) {
        this.syntax = syntax;
        this.drafts = drafts;
        this.derived = derived;
    }

    void settle(List<Draft> all) {
        all.forEach(this::onlyIf);
        all.forEach(this::hold);
        all.forEach(this::consume);
        all.forEach(this::accused);
        all.forEach(this::aim);
        all.forEach(this::result);
    }

    /** What only an if or an adjective says happens to nobody: <em>unless it accepted</em>, <em>the visiting king</em>. */
    private void onlyIf(Draft d) {
        if (syntax.isVerb(d.token) && syntax.parse.is(d.token, "amod") && !syntax.isPerfect(d.token)) {
            d.drop("only describes "
                    + syntax.token(syntax.parse.head(d.token).orElse(d.token)).word());
        } else if (syntax.parse.is(d.token, "advcl") && isUnderIf(d.token)) {
            d.drop("stands only under a condition");
            below(d.token).toList().forEach(i -> i.drop("stands only under a condition"));
        }
    }

    private boolean isUnderIf(int token) {
        return syntax.parse.children(token, "mark").stream().anyMatch(drafts::isCondition);
    }

    private void hold(Draft outer) {
        if (!HOLDING.contains(outer.type()) || outer.dropped) {
            return;
        }
        Set<Integer> seen = new LinkedHashSet<>();
        List<Integer> held = held(outer);
        held.forEach(h -> within(h, seen, 0));
        for (int at : seen) {
            drafts.at(at).filter(i -> i != outer && !i.dropped).ifPresent(outer.inner::add);
        }
        outer.inner.stream().findFirst().ifPresent(inner -> refine(outer, inner));
        List<Integer> under = new ArrayList<>(syntax.fill(outer.token, "comp"));
        syntax.parse.children(outer.token, "advcl").stream()
                .filter(c -> syntax.parse.children(c, "mark").stream().anyMatch(m -> syntax.is("not-yet", m)))
                .forEach(under::add);
        for (int c : under) {
            below(c).filter(i -> i != outer && !outer.inner.contains(i)).forEach(outer.inner::add);
        }
        outer.inner.forEach(i -> i.drop("told by " + syntax.token(outer.token).word()));
    }

    private void refine(Draft outer, Draft inner) {
        derived.whole(outer.code, inner.code.cameo())
                .filter(w -> isFiner(outer, inner, w))
                .ifPresent(w -> {
                    outer.code = w.code();
                    outer.ground(
                            "type",
                            List.of(syntax.token(inner.token).span()),
                            outer.action.described() + " and within it " + inner.action.described() + " give "
                                    + w.code().cameo() + " (" + w.place() + ")");
                });
    }

    /** Words that are finer by themselves keep what they say, and what is promised not to be done is no deed. */
    private boolean isFiner(Draft outer, Draft inner, Derived.Whole whole) {
        boolean open = outer.code.cameo().endsWith("0");
        boolean same = whole.code().cameo().startsWith(outer.code.cameo());
        return (open || same) && !drafts.isNegated(inner.top());
    }

    private Stream<Draft> below(int token) {
        return syntax.parse.subtree(token).stream()
                .flatMap(t -> drafts.at(t).stream())
                .filter(i -> !i.dropped);
    }

    /** The words under which the inner event stands. */
    private List<Integer> held(Draft outer) {
        List<Integer> at = new ArrayList<>(syntax.fill(outer.token, "comp"));
        boolean verb = outer.action.pos() == Action.Pos.V;
        List<Integer> objects = verb ? syntax.fill(outer.token, "obj") : List.of();
        if (at.isEmpty() || objects.isEmpty()) {
            for (String p : syntax.words.list("held-behind")) {
                at.addAll(syntax.fill(outer.token, p));
            }
        }
        at.addAll(objects);
        return at;
    }

    /** The event's word itself, or the event under a light or passing word. */
    private void within(int at, Set<Integer> seen, int depth) {
        if (depth > DEEP || seen.contains(at)) {
            return;
        }
        if (drafts.at(at).isPresent()) {
            seen.add(at);
            return;
        }
        if (syntax.isVerb(at)) {
            for (int o : syntax.fill(at, "obj")) {
                if (drafts.isLight(at) && drafts.at(o).isPresent()) {
                    seen.add(o);
                    return;
                }
            }
        }
        syntax.fill(at, "comp").forEach(c -> within(c, seen, depth + 1));
    }

    /** <em>Lift the curfew</em>: the curfew is part of what the lifting says; what is criticised is an event of its own. */
    private void consume(Draft outer) {
        if (outer.dropped || outer.type() == Event.Type.ACCUSE || outer.action.pos() != Action.Pos.V) {
            return;
        }
        Set<Integer> parts = new LinkedHashSet<>();
        outer.action.when().stream()
                .filter(c -> !c.negated() && !c.isWord() && !c.values().isEmpty())
                .forEach(c -> parts.addAll(syntax.fill(outer.token, c.slot())));
        if (SWALLOWING.contains(outer.type())) {
            syntax.fill(outer.token, "obj").forEach(o -> parts.addAll(syntax.parse.subtree(o)));
        }
        for (int part : parts) {
            drafts.at(part)
                    .filter(i -> i != outer && !i.dropped)
                    .filter(i -> i.action.pos() == Action.Pos.N || SWALLOWING.contains(outer.type()))
                    .ifPresent(i -> {
                        i.drop("part of what " + syntax.token(outer.token).word() + " says");
                        outer.inner.add(i);
                    });
        }
    }

    /** <em>Accused of breaking the truce</em>: what somebody is accused of is told by the accusing. */
    private void accused(Draft outer) {
        if (outer.dropped || outer.type() != Event.Type.ACCUSE) {
            return;
        }
        for (int c : syntax.parse.children(outer.token, "advcl", "acl", "xcomp")) {
            if (syntax.isIng(c)
                    && syntax.parse.children(c, "mark").stream().anyMatch(m -> syntax.is("object-control", m))) {
                drafts.at(c).filter(i -> !i.dropped).ifPresent(i -> {
                    i.drop("what " + syntax.token(outer.token).word() + " is about");
                    outer.inner.add(i);
                });
            }
        }
    }

    /** What something is done for is told by it: what a protest demands or is against, what a threat is to bring about. */
    private void aim(Draft outer) {
        if (outer.dropped || !AIMING.contains(outer.type())) {
            return;
        }
        List<Integer> under = new ArrayList<>(syntax.parse.children(outer.top(), "advcl", "acl", "xcomp", "obl"));
        under.addAll(syntax.parse.children(outer.token, "acl", "nmod"));
        for (int u : under) {
            boolean aimed = !syntax.token(u).is(Tag.VERB)
                    || !syntax.parse.children(u, "mark").isEmpty()
                    || syntax.isIng(u);
            below(u).filter(i -> i != outer && aimed)
                    .filter(i -> i.type() == Event.Type.REQUEST
                            || (outer.type() == Event.Type.PROTEST && SAID.contains(i.type())))
                    .toList()
                    .forEach(i -> {
                        i.drop("what " + syntax.token(outer.token).word() + " is for");
                        outer.inner.add(i);
                    });
        }
    }

    /** Killed and wounded, shelled and killing: one deed of one doer. */
    private void result(Draft d) {
        if (d.dropped || d.type() != Event.Type.ASSAULT || !syntax.isVerb(d.token)) {
            return;
        }
        boolean joined = syntax.parse.is(d.token, "conj")
                || (syntax.parse.is(d.token, "advcl")
                        && syntax.isIng(d.token)
                        && syntax.parse.children(d.token, "mark").isEmpty());
        if (joined && syntax.parse.children(d.token, "nsubj").isEmpty()) {
            syntax.parse
                    .head(d.token)
                    .flatMap(drafts::at)
                    .filter(o -> !o.dropped && o.type() == d.type())
                    .ifPresent(o -> {
                        d.drop("what " + syntax.token(o.token).word() + " led to");
                        o.inner.add(d);
                    });
        }
    }
}
