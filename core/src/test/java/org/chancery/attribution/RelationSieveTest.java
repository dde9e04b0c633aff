package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Marked;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class RelationSieveTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());
    private static final Attributor ATTRIBUTOR = new Attributor(Lexicon.english());

    /** What comes out where a trained reader sees the marked spans; {@code content.2} and so on are of the second attribution. */
    private static List<String> said(String notation, int attributions) {
        Marked marked = Marked.parse(notation);
        Analysis analysis = ANALYST.analyse(RuleExamples.body(marked.text()));
        List<GoldSight.Gold> seen = Stream.iterate(1, n -> n + 1)
                .limit(attributions)
                .map(n -> new GoldSight.Gold(
                        spans(marked, "source", n), spans(marked, "cue", n), spans(marked, "content", n)))
                .toList();
        return ATTRIBUTOR
                .attribute(analysis, Reader.of(new GoldSight(analysis, seen), GoldSight::blind))
                .found()
                .stream()
                .map(a ->
                        words(marked, a.source()) + " | " + words(marked, a.cue()) + " | " + words(marked, a.content()))
                .toList();
    }

    private static List<Span> spans(Marked marked, String role, int n) {
        return Stream.concat(
                        (n == 1 ? marked.spans(role) : List.<Span>of()).stream(), marked.spans(role + "." + n).stream())
                .toList();
    }

    private static String words(Marked marked, List<Span> spans) {
        return String.join(" … ", spans.stream().map(s -> s.in(marked.text())).toList());
    }

    @Test
    void a_cue_that_no_list_knows_is_found() {
        assertThat(said("{source:The gardener} {cue:was all smiles about} {content:the new hedge}.", 1))
                .containsExactly("The gardener | was all smiles about | the new hedge");
    }

    @Test
    void two_cues_share_a_source() {
        assertThat(said(
                        "{source:{source.2:Anna Holt}} {cue:said} {content:the ferry was late} and {cue.2:feared} {content.2:that it"
                                + " would sink}.",
                        2))
                .containsExactly("Anna Holt | said | the ferry was late", "Anna Holt | feared | that it would sink");
    }

    @Test
    void a_content_taken_with_loose_marks_is_trimmed() {
        assertThat(said("{source:Anna Holt,} {cue:said} {content:, the ferry was late .}", 1))
                .containsExactly("Anna Holt | said | the ferry was late");
    }

    @Test
    void a_possessive_is_a_source_only_of_what_it_owns() {
        assertThat(said("{source:Her} {cue:claim} {content:that the ferry was late} was false.", 1))
                .containsExactly("Her | claim | that the ferry was late");
        assertThat(said("Fog plays on {source:our} worst fears and {cue:calls} {content:sailors cowards}.", 1))
                .noneMatch(s -> s.startsWith("our"));
    }

    @Test
    void a_content_ends_with_a_whole_noun_phrase() {
        assertThat(said("{source:Anna Holt} {cue:spoke of} {content:the very late} ferry in June.", 1))
                .containsExactly("Anna Holt | spoke of | the very late ferry");
    }

    @Test
    void a_text_that_notes_what_others_said_is_a_source_and_one_according_to_which_they_said_it_a_channel() {
        assertThat(said(
                        "{source:The statement} {cue:noted} {content:{source.2:Anna Holt} {cue.2:said} {content.2:the old ferry was late}}.",
                        2))
                .containsExactly(
                        "The statement | noted | Anna Holt said the old ferry was late",
                        "Anna Holt | said | the old ferry was late");
        assertThat(said(
                        "{cue:According to} {source:the statement}, {content:{source.2:Anna Holt} {cue.2:said} {content.2:the old ferry was late}}.",
                        2))
                .containsExactly("Anna Holt | said | the old ferry was late");
    }

    @Test
    void a_quotation_of_which_most_was_taken_is_taken_whole() {
        assertThat(said("{source:Anna Holt} {cue:spoke of} “a {content:very late and leaking ferry}” today.", 1))
                .containsExactly("Anna Holt | spoke of | “a very late and leaking ferry”");
    }

    @Test
    void a_quotation_that_goes_on_where_the_reader_does_not_see_is_taken_to_its_end() {
        String far = "Bring oil" + " and more oil".repeat(70) + ".";
        assertThat(said(
                        "{source:The keeper} {cue:roared}: {content:“The lamp is out.}\n\n“" + far + "”\n\nHe left.",
                        1))
                .containsExactly("The keeper | roared | “The lamp is out. … “" + far + "”");
    }

    @Test
    void a_colon_is_no_cue() {
        assertThat(said("{source:Holt}{cue::} {content:the ferry must not sail}", 1))
                .containsExactly("Holt |  | the ferry must not sail");
    }

    @Test
    void what_the_reader_had_chosen_otherwise_is_told() {
        Marked marked = Marked.parse("{source:The gardener} {cue:gushed over} {content:the new hedge}.");
        Analysis analysis = ANALYST.analyse(RuleExamples.body(marked.text()));
        GoldSight sight = new GoldSight(
                analysis,
                List.of(new GoldSight.Gold(
                        spans(marked, "source", 1), spans(marked, "cue", 1), spans(marked, "content", 1))));
        Evidence evidence = ATTRIBUTOR
                .attribute(analysis, Reader.of(sight, GoldSight::blind))
                .found()
                .get(0)
                .evidence()
                .orElseThrow();
        assertThat(evidence.cue()).isGreaterThan(0.9);
        assertThat(Arrays.asList(evidence.source(), evidence.content())).allMatch(p -> p > 0.9);
        assertThat(evidence.runnersUp()).extracting(Evidence.RunnerUp::role).contains("source", "content");
    }

    @Test
    void what_stands_in_anothers_words_is_found_by_reading_them_again() {
        Marked marked = Marked.parse(
                "{source:The keeper} {cue:said}: {content:“The {source.2:envoy} {cue.2:bitterly complained about} {content.2:how dimly the old lamp shone},”} and"
                        + " left.");
        List<Attribution> found = nested(marked);
        assertThat(found).hasSize(2);
        assertThat(found.get(1).parent()).hasValue(0);
        assertThat(words(marked, found.get(1).content())).isEqualTo("how dimly the old lamp shone");
    }

    @Test
    void what_somebody_is_only_said_not_to_want_is_no_statement_within_anothers_words() {
        String told =
                "{source:The keeper} {cue:said}: {content:“The {source.2:envoy} {cue.2:%s} {content.2:to row the old boat home},”} and left.";
        assertThat(nested(Marked.parse(told.formatted("wants")))).hasSize(2);
        assertThat(nested(Marked.parse(told.formatted("does not want")))).hasSize(1);
    }

    /** What comes out where a trained reader sees the second attribution only when it reads the content of the first again. */
    private static List<Attribution> nested(Marked marked) {
        Analysis analysis = ANALYST.analyse(RuleExamples.body(marked.text()));
        GoldSight.Gold outer = new GoldSight.Gold(marked.spans("source"), marked.spans("cue"), marked.spans("content"));
        GoldSight.Gold inner =
                new GoldSight.Gold(marked.spans("source.2"), marked.spans("cue.2"), marked.spans("content.2"));
        GoldSight all = new GoldSight(analysis, List.of(inner));
        return ATTRIBUTOR
                .attribute(analysis, Reader.of(new GoldSight(analysis, List.of(outer)), passage -> all.of(passage)))
                .found();
    }

    @Test
    void who_is_told_stands_behind_the_cue() {
        assertThat(told("{source:Anna Holt} {cue:told} the harbour council {content:that the ferry was late}."))
                .containsExactly("the harbour council");
        assertThat(told("{source:Anna Holt} {cue:stated} to The Pier Post {content:that the ferry was late}."))
                .containsExactly("The Pier Post");
        assertThat(told("{source:Anna Holt} {cue:told} {content:the whole story}."))
                .isEmpty();
    }

    private static List<String> told(String notation) {
        Marked marked = Marked.parse(notation);
        Analysis analysis = ANALYST.analyse(RuleExamples.body(marked.text()));
        GoldSight.Gold gold = new GoldSight.Gold(marked.spans("source"), marked.spans("cue"), marked.spans("content"));
        return ATTRIBUTOR
                .attribute(analysis, Reader.of(new GoldSight(analysis, List.of(gold)), GoldSight::blind))
                .found()
                .stream()
                .flatMap(a -> a.addressees().stream())
                .map(s -> s.in(marked.text()))
                .toList();
    }
}
