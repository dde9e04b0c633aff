package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.analysis.Sentence;
import org.chancery.text.Span;

/** Finds the predicates that tell events, joins light verbs to their nouns and what is agreed or asked to the agreeing. An article comes in; drafts go out. */
final class Drafts {

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
                Optional<Action> action = readings.of(t);
                if (action.isPresent()) {
                    draft(t, action.get(), drafts);
                }
            }
        }
        drafts.forEach(this::support);
        new Holding(syntax, this, derived).settle(drafts);
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
        Optional<Integer> verb =
                syntax.parse.head(noun.token).filter(syntax::isVerb).filter(h -> isLightFor(noun.token, h));
        if (verb.isEmpty()) {
            return;
        }
        noun.support = OptionalInt.of(verb.get());
        Draft other = byToken.get(verb.get());
        if (other != null && other != noun && other.type() == noun.type()) {
            other.drop("told by its noun");
        } else if (other != null && other != noun && other.action.asksFor("obj")) {
            noun.support = OptionalInt.empty();
            noun.drop("told by its verb, which reads it");
        }
    }

    /** <em>Launch an attack, an attack was launched, engage in an attack</em>. */
    private boolean isLightFor(int noun, int verb) {
        boolean object = syntax.parse.is(noun, "obj") || (syntax.parse.is(noun, "nsubj") && syntax.isPassive(verb));
        return object
                ? isLight(verb)
                : syntax.parse.is(noun, "obl")
                        && syntax.parse.children(noun, "case").stream().anyMatch(c -> governors
                                .of(syntax.lemma(verb) + "_" + syntax.token(c).lower(), "object")
                                .filter(Governors.Governor::light)
                                .isPresent());
    }

    boolean isLight(int verb) {
        String lemma = syntax.lemma(verb);
        return syntax.particle(verb)
                .flatMap(p -> governors.of(lemma + "_" + syntax.token(p).lower(), "object"))
                .or(() -> governors.of(lemma, "object"))
                .or(() -> governors.of(Readings.again(lemma), "object"))
                .filter(Governors.Governor::light)
                .isPresent();
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

    boolean isNegated(int predicate) {
        return syntax.parse.children(predicate, "advmod").stream()
                .anyMatch(c -> governors.of(syntax.token(c).lower(), "negation").isPresent());
    }

    boolean isCondition(int mark) {
        return governors
                .of(syntax.token(mark).lower(), "mark")
                .flatMap(Governors.Governor::factuality)
                .filter(f -> f == Event.Factuality.CONDITIONAL)
                .isPresent();
    }

    Optional<Draft> at(int token) {
        return Optional.ofNullable(byToken.get(token));
    }
}
