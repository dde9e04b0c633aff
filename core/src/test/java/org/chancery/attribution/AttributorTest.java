package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class AttributorTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());
    private static final Attributor ATTRIBUTOR = new Attributor(Lexicon.english());

    private static Analysis analysis(String text) {
        return ANALYST.analyse(RuleExamples.body(text));
    }

    /** Each finding as {@code source | cue | content}, in text order. */
    private static List<String> said(String text) {
        Analysis analysis = analysis(text);
        return ATTRIBUTOR.attribute(analysis).found().stream()
                .map(a -> words(text, a.source()) + " | " + words(text, a.cue()) + " | " + words(text, a.content()))
                .toList();
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" … ", spans.stream().map(s -> s.in(text)).toList());
    }

    @Test
    void a_quote_after_its_cue_is_found() {
        assertThat(said("The harbour master said: “The ferry will sail at noon.”"))
                .containsExactly("The harbour master | said | “The ferry will sail at noon.”");
    }

    @Test
    void in_another_language_marked_quotations_are_given_to_nobody() {
        assertThat(
                        said(
                                "Der Hafenmeister trat am Montag vor die Presse und war nicht zufrieden mit dem, was er zu berichten"
                                        + " hatte. „Die Fähre wird heute nicht fahren“, sagte er, und die „Möwe“ blieb im Hafen."))
                .containsExactly(" |  | „Die Fähre wird heute nicht fahren“");
    }

    @Test
    void what_somebody_in_a_quotation_is_said_to_have_said_is_found_too() {
        assertThat(said("“The envoy stressed that the ferry would sail,” the harbour master said."))
                .contains("The envoy | stressed | that the ferry would sail");
    }

    @Test
    void who_is_told_is_no_part_of_what_is_told() {
        assertThat(said("The harbour master told the council that the pier would close in June."))
                .containsExactly("The harbour master | told | that the pier would close in June");
        assertThat(said("The harbour master told the council on Monday that the pier would close in June."))
                .containsExactly("The harbour master | told | that the pier would close in June");
    }

    @Test
    void an_inverted_cue_is_found() {
        assertThat(said("“The ferry will sail at noon,” said the harbour master."))
                .containsExactly("the harbour master | said | “The ferry will sail at noon,”");
    }

    @Test
    void a_quotation_that_its_cue_splits_is_one() {
        assertThat(said("“The ferry,” said Anna Holt, “will sail at noon.”"))
                .containsExactly("Anna Holt | said | “The ferry,” … “will sail at noon.”");
    }

    @Test
    void a_quotation_that_completes_a_clause_is_said_with_its_beginning() {
        assertThat(said("The pier is “falling down,” Anna Holt said."))
                .containsExactly("Anna Holt | said | The pier is “falling down,”");
    }

    @Test
    void a_second_sentence_goes_on_with_the_first() {
        assertThat(said("“The ferry will sail,” Anna Holt said. “Nobody will stay behind.”"))
                .containsExactly("Anna Holt | said | “The ferry will sail,” … “Nobody will stay behind.”");
    }

    @Test
    void a_paragraph_that_is_all_quotation_goes_on_with_the_one_before() {
        assertThat(said("“The ferry will sail,” Anna Holt said.\n\n“Nobody will stay behind.”\n\nShe left."))
                .containsExactly("Anna Holt | said | “The ferry will sail,” … “Nobody will stay behind.”");
    }

    @Test
    void a_paragraph_with_a_cue_of_its_own_is_a_quotation_of_its_own_though_the_one_before_was_not_closed() {
        assertThat(said("“The ferry is late,” said Anna Holt. “It leaks.\n\n“It was never safe,” Karl Moen added."))
                .containsExactly(
                        "Anna Holt | said | “The ferry is late,” … “It leaks.",
                        "Karl Moen | added | “It was never safe,”");
    }

    @Test
    void a_paragraph_of_narration_ends_what_a_speaker_says() {
        assertThat(said("“The ferry will sail,” Anna Holt said.\n\nThe pier was wet.\n\n“Nobody will stay behind.”"))
                .containsExactly("Anna Holt | said | “The ferry will sail,”");
    }

    @Test
    void words_quoted_by_others_have_the_participle_for_their_cue() {
        assertThat(said("“The ferry will sail at noon,” the captain was quoted as saying."))
                .containsExactly("the captain | saying | “The ferry will sail at noon,”");
    }

    @Test
    void a_clause_after_said_is_found() {
        assertThat(said("Anna Holt said the ferry would sail at noon."))
                .containsExactly("Anna Holt | said | the ferry would sail at noon");
    }

    @Test
    void a_relative_clause_between_source_and_cue_is_stepped_over() {
        assertThat(said("Anna Holt—who ran the harbour for years—said she had asked for a new ferry."))
                .anyMatch(s -> s.startsWith("Anna Holt | said | she had asked for a new ferry"));
    }

    @Test
    void words_inside_a_quotation_are_nested() {
        Analysis analysis = analysis("“The minister said that the port would close,” Anna Holt said.");
        List<Attribution> found = ATTRIBUTOR.attribute(analysis).found();
        assertThat(found).hasSize(2);
        assertThat(found.get(1).parent()).hasValue(0);
    }

    @Test
    void a_turn_of_a_transcript_is_found() {
        assertThat(said("MS HOLT: The ferry will sail at noon."))
                .containsExactly("MS HOLT |  | The ferry will sail at noon.");
    }

    @Test
    void a_channel_stands_in_the_sentence_of_the_cue() {
        Analysis analysis = analysis("Anna Holt said in a letter that the ferry would sail at noon.");
        assertThat(ATTRIBUTOR.attribute(analysis).found().get(0).channel().map(Attribution.Channel::name))
                .hasValue("letter");
    }

    @Test
    void ten_thousand_quotation_marks_take_no_time() {
        String text = "“No,” she said. ".repeat(2_500) + "\n\n" + "\" ".repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ATTRIBUTOR.attribute(analysis(text)));
    }

    @Test
    void five_thousand_attributing_sentences_are_quick() {
        String plain = "Anna Holt said the ferry would sail at noon. ";
        for (String text : List.of(
                plain.repeat(5_000),
                (plain.strip() + "\n\n").repeat(5_000),
                "MS HOLT: " + plain.repeat(5_000),
                "“" + plain.repeat(5_000).strip() + "” said Bo Lind.",
                "Anna Holt said ".repeat(5_000) + "no.")) {
            Analysis analysis = analysis(text);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(3), () -> ATTRIBUTOR.attribute(analysis), text.substring(0, 60));
        }
    }
}
