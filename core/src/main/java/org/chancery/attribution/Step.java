package org.chancery.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.RuleText;

/** A step of a sieve that is written in Java; {@code quotations.rules} says what it finds, with examples, and is the place its findings name. */
enum Step {
    QUOTE_SOURCE_CUE("quotation", "quote-source-cue"),
    QUOTE_CUE_SOURCE("quotation", "quote-cue-source"),
    QUOTE_THEN_ACCORDING("quotation", "quote-then-according"),
    QUOTE_SIGNED("quotation", "quote-signed"),
    CUE_THEN_QUOTE("quotation", "cue-then-quote"),
    VERB_COLON_QUOTE("quotation", "verb-colon-quote"),
    TURN_IN_CAPITALS("turn", "turn-in-capitals"),
    TURN_WITH_QUOTATION("turn", "turn-with-quotation"),
    HEADLINE_SPEAKER_FIRST("headline", "headline-speaker-first"),
    HEADLINE_SPEAKER_LAST("headline", "headline-speaker-last"),
    HEARSAY("hearsay", "reported-adverb");

    private static final String FILE = "quotations.rules";

    final String sieve;
    final String rule;

    Step(String sieve, String rule) {
        this.sieve = sieve;
        this.rule = rule;
    }

    /** What {@code quotations.rules} says of every step. */
    record Book(Map<Step, RuleText> texts) {

        Book {
            texts = Map.copyOf(texts);
        }

        MadeBy madeBy(Step step, Optional<Place> cue) {
            return new MadeBy(
                    step.sieve, step.rule, Optional.ofNullable(texts.get(step)).map(RuleText::place), cue);
        }
    }

    /** The entries of all steps; a name or sieve that is no step's, and a step without an entry, are problems. */
    static Book book(Lexicon lexicon) {
        Problems problems = new Problems();
        Map<Step, RuleText> texts = new EnumMap<>(Step.class);
        for (RuleText text : lexicon.rules(FILE)) {
            Optional<Step> step = named(text.name());
            String sieve = text.field("sieve").orElse("");
            if (step.isEmpty()) {
                problems.add(text.place(), "no step is named '" + text.name() + "'; there are " + names());
            } else if (!step.get().sieve.equals(sieve)) {
                problems.add(
                        text.place(),
                        "'" + text.name() + "' is a step of sieve " + step.get().sieve + ", not '" + sieve + "'");
            } else {
                texts.put(step.get(), text);
            }
            Set<String> unknown = new TreeSet<>(text.fields().keySet());
            unknown.remove("sieve");
            if (!unknown.isEmpty()) {
                problems.add(text.place(), "the step '" + text.name() + "' takes no field " + unknown);
            }
        }
        for (Step step : values()) {
            if (problems.isEmpty() && !texts.containsKey(step)) {
                problems.add(FILE + ": no entry for the step '" + step.rule + "'");
            }
        }
        problems.throwIfAny();
        return new Book(texts);
    }

    private static Optional<Step> named(String rule) {
        for (Step step : values()) {
            if (step.rule.equals(rule)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Step step : values()) {
            names.add(step.rule);
        }
        return names;
    }
}
