package org.chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class AnalystTest {

    private static final Analyst ANALYST = new Analyst(Lexicon.english());

    /** The text as one body, one paragraph a line, published on Wednesday, 4 March 2015. */
    private static Analysis read(String text) {
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2015-03-04"),
                Given.nothing().extra());
        List<Paragraph> body = List.of(new Paragraph(0, BlockKind.BODY, new Span(0, text.length())));
        return ANALYST.analyse(TestArticles.withParts(Capture.ofText("t", text).with(given), body));
    }

    private static List<String> sentences(String text) {
        Analysis a = read(text);
        return a.sentences().stream().map(s -> s.span().in(a.text())).toList();
    }

    private static List<String> words(String text) {
        return read(text).tokens().stream().map(Token::word).toList();
    }

    private static List<String> quotations(String text) {
        Analysis a = read(text);
        return a.quotations().stream()
                .map(q -> String.join(
                        " … ", q.pieces().stream().map(p -> p.in(a.text())).toList()))
                .toList();
    }

    private static List<String> times(String text) {
        Analysis a = read(text);
        return a.times().stream()
                .map(t -> t.span().in(a.text()) + " = " + t.date().orElse("?"))
                .toList();
    }

    @Test
    void a_sentence_does_not_end_at_an_abbreviation() {
        assertThat(sentences("Gen. Ada Moss met Rep. Lee in Lowtown, Ky. Both left the U.S. The talks go on."))
                .containsExactly(
                        "Gen. Ada Moss met Rep. Lee in Lowtown, Ky.", "Both left the U.S.", "The talks go on.");
    }

    @Test
    void a_closing_mark_belongs_to_the_sentence_before() {
        assertThat(sentences("“The dam holds,” he said. “Nobody moved.” Then it rained."))
                .containsExactly("“The dam holds,” he said.", "“Nobody moved.”", "Then it rained.");
    }

    @Test
    void a_question_in_marks_does_not_end_the_sentence_of_its_cue() {
        assertThat(sentences("“Who pays?” asked the mayor.")).hasSize(1);
        assertThat(sentences("“Who pays?” Ann Moss asked.")).hasSize(1);
        assertThat(sentences("“Go!” He shouted at the crew. “Go now!” The mayor of Lowtown told reporters on Friday."))
                .hasSize(2);
        assertThat(sentences("\"Who pays?\" Mr. Lee, a miller, later wrote in a letter."))
                .hasSize(1);
    }

    @Test
    void a_sentence_behind_a_question_in_marks_stays_its_own_where_it_reports_something_else() {
        assertThat(sentences("“Who pays?” He left the room.")).hasSize(2);
        assertThat(sentences("“Who pays?” She said that nobody would.")).hasSize(2);
        assertThat(sentences("“Who pays?” The crowd said nothing.")).hasSize(2);
        assertThat(sentences("“We pay,” he said. “Nobody else.” He left.")).hasSize(3);
        assertThat(sentences("“We pay.” Ann Moss asked for a loan.")).hasSize(2);
    }

    @Test
    void words_are_cut_as_the_treebanks_cut_them() {
        assertThat(words("She doesn’t owe Moss’s heirs $1,500."))
                .containsExactly("She", "does", "n’t", "owe", "Moss", "’s", "heirs", "$", "1,500", ".");
    }

    @Test
    void a_prefix_keeps_its_hyphen_and_a_unit_leaves_its_number() {
        assertThat(words("A non-member and a long-time ally met at 7:30pm, 40km off."))
                .containsExactly(
                        "A",
                        "non-member",
                        "and",
                        "a",
                        "long",
                        "-",
                        "time",
                        "ally",
                        "met",
                        "at",
                        "7:30",
                        "pm",
                        ",",
                        "40",
                        "km",
                        "off",
                        ".");
    }

    @Test
    void addresses_telephone_numbers_and_runs_of_marks_are_one_token() {
        assertThat(words("Write to ann.lee...@mill.example or call 555-0142 w/o delay ... now?! It dont cost $$$ :)"))
                .containsExactly(
                        "Write",
                        "to",
                        "ann.lee...@mill.example",
                        "or",
                        "call",
                        "555-0142",
                        "w/o",
                        "delay",
                        "...",
                        "now",
                        "?!",
                        "It",
                        "do",
                        "nt",
                        "cost",
                        "$$$",
                        ":)");
        assertThat(words("It lasted from 1998-2003 and ended 4-2.")).contains("1998", "2003", "4", "2");
    }

    @Test
    void a_note_number_stays_with_the_sentence_before() {
        assertThat(sentences("The mill burnt. [12] It was rebuilt, etc. and sold."))
                .hasSize(2);
    }

    @Test
    void apostrophes_years_and_inches_are_no_quotation_marks() {
        assertThat(quotations("The workers' hall, built in the '90s, isn't 6'2\" high."))
                .isEmpty();
    }

    @Test
    void a_quotation_within_a_quotation_is_deeper() {
        Analysis a = read("“He told us ‘no’ twice,” she said.");
        assertThat(a.quotations()).extracting(Quotation::depth).containsExactly(0, 1);
    }

    @Test
    void a_quotation_runs_on_where_the_next_paragraph_opens_with_its_mark() {
        assertThat(quotations("“We began.\n\n“We ended,” she said.")).containsExactly("“We began. … “We ended,”");
    }

    @Test
    void a_quotation_that_never_closes_ends_with_its_paragraph_and_is_noted() {
        Analysis a = read("He said: “We stay.\n\nIt rained.");
        assertThat(a.quotations()).extracting(Quotation::closed).containsExactly(false);
        assertThat(a.notes()).extracting(n -> n.code()).containsExactly("quotation-not-closed");
    }

    @Test
    void marks_of_many_kinds_are_paired() {
        assertThat(quotations("„Ja“, „da”, «non», ‹si›, 「hai」, ``no'' and \"yes\" were heard in the hall."))
                .containsExactly("„Ja“", "„da”", "«non»", "‹si›", "「hai」", "``no''", "\"yes\"");
    }

    @Test
    void a_title_is_no_part_of_a_name() {
        Analysis a = read("On Monday Secretary of State Ann Hall met Gen. Omar Diaz in Oslo.");
        assertThat(a.names().stream().map(n -> n.span().in(a.text()) + " " + n.kind()))
                .containsExactly("Ann Hall PERSON", "Omar Diaz PERSON", "Oslo PLACE");
    }

    @Test
    void a_weekday_is_the_latest_one_up_to_the_day_of_publication() {
        assertThat(times("He left on Wednesday. She left on Thursday. They will meet on Friday."))
                .containsExactly("Wednesday = 2015-03-04", "Thursday = 2015-02-26", "Friday = 2015-03-06");
    }

    @Test
    void dates_are_as_exact_as_their_words() {
        assertThat(times("It fell on Dec. 8, in January 2012, in 1999, on 3 May 2001 and three days ago."))
                .containsExactly(
                        "Dec. 8 = 2014-12-08",
                        "January 2012 = 2012-01",
                        "1999 = 1999",
                        "3 May 2001 = 2001-05-03",
                        "three days ago = 2015-03-01");
    }

    @Test
    void an_impossible_day_is_noted() {
        Analysis a = read("The fair of Feb. 31 was called off.");
        assertThat(a.times().get(0).date()).isEmpty();
        assertThat(a.notes()).extracting(n -> n.code()).containsExactly("impossible-date");
    }

    @Test
    void a_text_that_is_not_english_keeps_its_quotations_alone() {
        Analysis a = read("Le ministre a déclaré hier que le gouvernement ne changera pas la loi sur les ports, et que"
                + " « rien ne presse » pour les députés qui demandent une réponse avant la fin de la semaine.");
        assertThat(a.language()).isEqualTo("fr");
        assertThat(a.tokens()).isEmpty();
        assertThat(a.quotations()).hasSize(1);
        assertThat(a.notes()).extracting(n -> n.code()).contains("not-english");
    }

    @Test
    void spans_are_sound_whatever_the_text() {
        String[] pieces = {
            "“",
            "”",
            "\"",
            "'",
            "’",
            "‘",
            ".",
            " ",
            "\n",
            "Gen.",
            "U.S.",
            "said",
            "\ud83d",
            "\ude00",
            "😀",
            "\u0000",
            "العربية",
            "12\"",
            "Feb. 31",
            "-",
            "(",
            ")",
            "Ann",
            "the",
            "is",
            "of",
            "@x",
            "http://a.b",
            "…",
            "``",
            "«",
            "\u202e"
        };
        Random random = new Random(5);
        for (int n = 0; n < 300; n++) {
            StringBuilder text = new StringBuilder("x");
            for (int k = random.nextInt(120); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            sound(read(text.toString()));
        }
    }

    @Test
    void hostile_texts_take_no_time() {
        sound(read("12\" and 'a \" ".repeat(10_000)));
        sound(read("“".repeat(10_000) + "the"));
        sound(read("the word is ".repeat(80_000)));
        sound(read("a.'".repeat(100_000)));
    }

    private static void sound(Analysis a) {
        int end = 0;
        for (Token t : a.tokens()) {
            assertThat(t.span().in(a.text())).isEqualTo(t.word());
            assertThat(t.span().start()).isGreaterThanOrEqualTo(end);
            end = t.span().end();
        }
        int first = 0;
        for (Sentence s : a.sentences()) {
            assertThat(s.first()).isEqualTo(first);
            assertThat(s.span()).isEqualTo(Names.span(a.tokens(), s.first(), s.end()));
            first = s.end();
        }
        assertThat(first).isEqualTo(a.tokens().size());
        a.quotations().forEach(q -> assertThat(q.cover().end())
                .isLessThanOrEqualTo(a.text().length()));
    }
}
