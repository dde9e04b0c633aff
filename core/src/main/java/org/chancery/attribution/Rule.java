package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.RuleText;

/** A rule of {@code statements.rules}, ready to run. */
record Rule(RuleText text, Pattern pattern) {

    String name() {
        return text.name();
    }

    String sieve() {
        return text.field("sieve").orElse("indirect");
    }

    /** Whether the rule leaves negated cues alone: <em>has not said why</em> says nothing. */
    boolean unlessNegated() {
        return text.field("unless").orElse("").equals("negated");
    }

    /** The score below which what the rule finds within a quotation does not fall: the counts come from a corpus that annotates nothing there. */
    double inside() {
        return text.field("inside").map(Double::parseDouble).orElse(0.0);
    }

    static List<Rule> all(Lexicon lexicon) {
        Problems problems = new Problems();
        List<Rule> rules = new ArrayList<>();
        for (RuleText text : lexicon.rules("statements.rules")) {
            try {
                rules.add(new Rule(text, Pattern.parse(text.field("when").orElse(""))));
            } catch (IllegalArgumentException e) {
                problems.add(text.place(), "rule '" + text.name() + "': " + e.getMessage());
            }
        }
        problems.throwIfAny();
        return List.copyOf(rules);
    }
}
