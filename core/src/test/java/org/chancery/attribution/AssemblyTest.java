package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Analyst;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());

    private static Scene scene(String text) {
        return new Scene(ANALYST.analyse(RuleExamples.body(text)));
    }

    private static Draft draft(int cue, double score, Piece... content) {
        Draft d = new Draft(new MadeBy("test", "test", Optional.empty(), Optional.empty()), "", "", "");
        d.cue = Optional.of(new Piece(cue, cue + 1));
        d.content.addAll(List.of(content));
        d.score = score;
        return d;
    }

    @Test
    void of_two_that_want_the_same_words_the_surer_has_them_and_the_other_the_rest() {
        Scene scene = scene("Holt said the old ferry would sail soon and warned of fog.");
        Assembly assembly = new Assembly(scene);
        Draft surer = draft(9, 0.9, new Piece(8, 9), new Piece(10, 12));
        Draft other = draft(1, 0.6, new Piece(2, 9));
        assertThat(assembly.offerRest(surer)).isTrue();
        assertThat(assembly.offerRest(other)).isTrue();
        assertThat(other.content).containsExactly(new Piece(2, 8));
    }

    @Test
    void one_that_would_lose_most_of_its_words_is_left_out() {
        Scene scene = scene("Holt said the old ferry would sail soon and warned of fog.");
        Assembly assembly = new Assembly(scene);
        assembly.offerRest(draft(9, 0.9, new Piece(4, 9), new Piece(10, 12)));
        assertThat(assembly.offerRest(draft(1, 0.6, new Piece(2, 9)))).isFalse();
        assertThat(assembly.misses()).hasSize(1);
    }

    @Test
    void one_that_only_loses_a_whole_piece_keeps_the_others_however_short() {
        Scene scene = scene("Holt said the ferry was late. “It will not wait for anybody at all,” she told Moen.");
        Piece quote = QuoteSieve.quotes(scene).get(0).words();
        Piece clause = new Piece(2, 6);
        Assembly assembly = new Assembly(scene);
        assembly.offerRest(draft(quote.end() + 1, 0.9, quote));
        Draft other = draft(1, 0.6, clause, quote);
        assertThat(assembly.offerRest(other)).isTrue();
        assertThat(other.content).containsExactly(clause);
    }

    @Test
    void a_long_quotation_that_nobody_said_goes_on_with_the_one_before() {
        Scene scene = scene("Holt said: “The ferry will sail.”\n\n“It will not wait for anybody at all.”");
        Assembly assembly = new Assembly(scene);
        Piece first = QuoteSieve.quotes(scene).get(0).words();
        Piece next = QuoteSieve.quotes(scene).get(1).words();
        Draft d = draft(1, 0.9, first);
        assembly.offer(d);
        new Orphans(scene, assembly).adopt(List.of());
        assertThat(d.content).containsExactly(first, next);
    }

    @Test
    void a_weak_draft_has_a_long_quotation_that_nobody_else_has() {
        Scene scene = scene("Holt was blunt. “It will not wait for anybody at all.”");
        Assembly assembly = new Assembly(scene);
        Draft weak = draft(2, 0.2, QuoteSieve.quotes(scene).get(0).words());
        new Orphans(scene, assembly).adopt(List.of(weak));
        assertThat(assembly.standing()).containsExactly(weak);
    }

    @Test
    void sieves_can_be_left_out() {
        Attributor quotesAlone = new Attributor(
                Lexicon.english(), Rule.all(Lexicon.english()), Optional.empty(), java.util.Set.of(Sieve.QUOTATION));
        assertThat(quotesAlone
                        .attribute(ANALYST.analyse(RuleExamples.body(
                                "Holt said the ferry would sail. “It will be late,” said Anna Holt.")))
                        .found())
                .extracting(a -> a.madeBy().sieve())
                .containsExactly("quotation");
    }
}
