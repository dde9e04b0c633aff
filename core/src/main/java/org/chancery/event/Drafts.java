package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.analysis.Sentence;
import org.chancery.text.Span;

/** Finds the predicates that tell events, joins light verbs to their nouns and what is agreed or asked to the agreeing. An article comes in; drafts go out. */
final class Drafts {

    private static final Set<Event.Type> HOLDING =
            Set.of(Event.Type.AGREE, Event.Type.REQUEST, Event.Type.REJECT, Event.Type.THREATEN);

    private static final int PHRASE = 5;

    private final Syntax syntax;
    private final Readings readings;
    private final Governors governors;
    private final Derived derived;
    private final Map<Integer, Draft> byToken = new HashMap<>();
    private final List<Chronicle.Passed> passed = new ArrayList<>();

    Drafts(Syntax syntax, Readings readings, Governors governors, Derived derived) {
        this.syntax = syntax;
        this.readings = readings;
        this.governors = governors;
        this.derived = derived;
    }

    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : syntax.analysis.sentences()) {
            for (int t = sentence.first(); t < sentence.end(); t++) {
                int token = t;
                readings.of(token).ifPresent(a -> draft(token, a, drafts));
            }
        }
        drafts.forEach(this::support);
        drafts.forEach(this::hold);
        drafts.forEach(this::consume);
        return drafts;
    }

    List<Chronicle.Passed> passed() {
        return passed;
    }

    private void draft(int token, Action action, List<Draft> drafts) {
        if (action.type().isEmpty()) {
            passed.add(
                    new Chronicle.Passed(syntax.token(token).span(), action.described(), "this reading is no event"));
            return;
        }
        Draft draft = new Draft(
                token, action, new Event.Code(action.type().get(), action.mode(), action.contexts(), action.cameo()));
        byToken.put(token, draft);
        drafts.add(draft);
    }

    /** <em>Launched an attack</em>: the noun is the event, the verb's subject does it. */
    private void support(Draft noun) {
        if (noun.action.pos() != Action.Pos.N) {
            return;
        }
        Optional<Integer> verb = syntax.parse
                .head(noun.token)
                .filter(h -> syntax.isVerb(h))
                .filter(h -> syntax.parse.is(noun.token, "obj")
                        || (syntax.parse.is(noun.token, "nsubj") && syntax.isPassive(h)));
        if (verb.isEmpty() || !isLight(verb.get())) {
            return;
        }
        noun.support = OptionalInt.of(verb.get());
        Draft other = byToken.get(verb.get());
        if (other != null && other != noun && other.type() == noun.type()) {
            other.drop("told by its noun");
        }
    }

    private boolean isLight(int verb) {
        String lemma = syntax.lemma(verb);
        return syntax.particle(verb)
                .flatMap(p -> governors.of(lemma + "_" + syntax.token(p).lower(), "object"))
                .or(() -> governors.of(lemma, "object"))
                .filter(Governors.Governor::light)
                .isPresent();
    }

    /** What is agreed, asked, refused, threatened is told by the event that holds it. */
    private void hold(Draft outer) {
        if (!HOLDING.contains(outer.type()) || outer.dropped) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (int at : held(outer)) {
            within(at, seen, 0);
        }
        for (int at : seen) {
            Draft inner = byToken.get(at);
            if (inner != null && inner != outer && !inner.dropped && !outer.inner.contains(inner)) {
                outer.inner.add(inner);
            }
        }
        outer.inner.stream().findFirst().ifPresent(inner -> {
            outer.inner.forEach(
                    i -> i.drop("told by " + syntax.token(outer.token).word()));
            derived.whole(outer.code, inner.code.cameo()).ifPresent(w -> {
                outer.code = w.code();
                outer.ground(
                        "type",
                        List.of(syntax.token(inner.token).span()),
                        outer.action.described() + " and within it " + inner.action.described() + " give "
                                + w.code().cameo() + " (" + w.place() + ")");
            });
        });
    }

    /** <em>Lift the curfew</em>: the curfew is part of what the lifting says, not an event of its own; what is criticised or asked about is. */
    private void consume(Draft outer) {
        if (outer.dropped || outer.type() == Event.Type.ACCUSE || outer.action.pos() != Action.Pos.V) {
            return;
        }
        for (Condition c : outer.action.when()) {
            if (!c.negated() && !c.isWord() && !c.values().isEmpty()) {
                for (int filler : syntax.fill(outer.token, c.slot())) {
                    Draft inner = byToken.get(filler);
                    if (inner != null && inner != outer && !inner.dropped && inner.action.pos() == Action.Pos.N) {
                        inner.drop("part of what " + syntax.token(outer.token).word() + " says");
                        outer.inner.add(inner);
                    }
                }
            }
        }
    }

    /** The words under which the inner event stands. */
    private List<Integer> held(Draft outer) {
        List<Integer> at = new ArrayList<>(syntax.fill(outer.token, "comp"));
        if (outer.action.pos() == Action.Pos.V) {
            if (at.isEmpty() || syntax.fill(outer.token, "obj").stream().noneMatch(o -> true)) {
                at.addAll(syntax.fill(outer.token, "for"));
                at.addAll(syntax.fill(outer.token, "to"));
                at.addAll(syntax.fill(outer.token, "on"));
                at.addAll(syntax.fill(outer.token, "of"));
                at.addAll(syntax.fill(outer.token, "with"));
            }
            at.addAll(syntax.fill(outer.token, "obj"));
        } else {
            at.addAll(syntax.fill(outer.token, "for"));
            at.addAll(syntax.fill(outer.token, "of"));
            at.addAll(syntax.fill(outer.token, "on"));
            at.addAll(syntax.fill(outer.token, "to"));
        }
        return at;
    }

    /** The event's word itself, or the event under a light or passing word. */
    private void within(int at, Set<Integer> seen, int depth) {
        if (depth > 4 || seen.contains(at)) {
            return;
        }
        if (byToken.containsKey(at)) {
            seen.add(at);
            return;
        }
        if (syntax.isVerb(at)) {
            for (int o : syntax.fill(at, "obj")) {
                if (isLight(at) && byToken.containsKey(o)) {
                    seen.add(o);
                    return;
                }
            }
            syntax.fill(at, "comp").forEach(c -> within(c, seen, depth + 1));
        } else {
            syntax.fill(at, "comp").forEach(c -> within(c, seen, depth + 1));
        }
    }

    /** The words that say what happened: verb and particle, a light verb with its noun where they stand close. */
    Span trigger(Draft d) {
        int first = d.token;
        int last = syntax.particle(d.token)
                .filter(p -> syntax.isVerb(d.token))
                .filter(p -> p - d.token <= 2)
                .orElse(d.token);
        if (d.support.isPresent()) {
            int verb = d.support.getAsInt();
            if (Math.abs(verb - d.token) <= PHRASE) {
                first = Math.min(verb, d.token);
                last = Math.max(verb, d.token);
            }
        }
        return syntax.span(first, last);
    }

    Optional<Draft> at(int token) {
        return Optional.ofNullable(byToken.get(token));
    }
}
