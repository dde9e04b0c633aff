package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class RuleExamplesTest {

    @Test
    void every_rule_finds_what_its_examples_mark_and_leaves_the_others_alone() {
        assertThat(RuleExamples.check(Lexicon.english())).isEmpty();
    }
}
