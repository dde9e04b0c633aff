package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.chancery.duplicates.Verdict.Answer;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

/** Whether two outlets report one quotation, and how their versions differ. */
class QuotationsTest {

    private static final QuotationJudge QUOTATIONS =
            Duplicates.of(Lexicon.english()).quotations();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final String TREATY =
            "We won't sign a treaty that hands the harbour to smugglers, and we don't fear the verdict of the tribunal";

    private static Quotation said(int article, Who who, int days, String... pieces) {
        return new Quotation(article, who, Optional.of(DAY.plusDays(days)), List.of(pieces));
    }

    private static Quotation said(int article, String who, int days, String... pieces) {
        return said(article, who.isEmpty() ? Who.unknown() : Who.person(who), days, pieces);
    }

    private static Answer answer(Quotation a, Quotation b) {
        assertThat(QUOTATIONS.compare(b, a)).isEqualTo(QUOTATIONS.compare(a, b));
        return QUOTATIONS.compare(a, b).answer();
    }

    private static Answer answer(String a, String b) {
        return answer(said(1, "Ada Lovell", 0, a), said(2, "Lovell", 0, b));
    }

    private static boolean meet(Quotation a, Quotation b) {
        return QUOTATIONS.keys(a).stream().anyMatch(QUOTATIONS.keys(b)::contains);
    }

    @Test
    void marks_capitals_dashes_and_contractions_make_no_other_quotation() {
        for (String other : List.of(
                "we will not sign a treaty that hands the harbor to smugglers — and we do not fear the verdict of the tribunal.",
                "WE WON’T SIGN A TREATY THAT HANDS THE HARBOUR TO SMUGGLERS, AND WE DON’T FEAR THE VERDICT OF THE TRIBUNAL!",
                "[W]e won't sign a treaty that hands the harbour to smugglers ... and we don't fear the verdict of the tribunal")) {
            assertThat(answer(TREATY, other)).as(other).isEqualTo(Answer.SAME);
            assertThat(meet(said(1, "", 0, TREATY), said(2, "", 0, other))).isTrue();
        }
    }

    @Test
    void a_part_with_an_ellipsis_or_a_bracket_is_the_same_quotation() {
        for (String part : List.of(
                "a treaty that hands the harbour to smugglers",
                "We won't sign a treaty that hands the harbour to smugglers",
                "We won't sign [the accord] that hands the harbour to smugglers … we don't fear the verdict",
                "they (the ministers) don't fear the verdict of the tribunal".substring(21))) {
            assertThat(answer(TREATY, part)).as(part).isEqualTo(Answer.SAME);
        }
        assertThat(answer(
                        said(1, "Ada Lovell", 0, TREATY),
                        said(
                                2,
                                "",
                                0,
                                "We won't sign a treaty that hands the harbour",
                                "we don't fear the verdict of the tribunal")))
                .isEqualTo(Answer.SAME);
    }

    @Test
    void formulas_are_one_only_from_one_mouth_on_one_day_in_two_articles() {
        Quotation no = said(1, "Ada Lovell", 0, "No comment");
        assertThat(answer(no, said(2, "Ada Lovell", 1, "“No comment.”"))).isEqualTo(Answer.SAME);
        assertThat(meet(no, said(2, "Lovell", 1, "no comment"))).isTrue();
        assertThat(answer(no, said(2, "Bo Quint", 0, "No comment"))).isEqualTo(Answer.APART);
        assertThat(answer(no, said(2, "", 0, "No comment"))).isEqualTo(Answer.UNLIKE);
        assertThat(answer(no, said(2, "Ada Lovell", 5, "No comment"))).isEqualTo(Answer.UNLIKE);
        assertThat(answer(no, said(1, "Ada Lovell", 0, "No comment"))).isEqualTo(Answer.UNLIKE);
        assertThat(answer(
                        said(1, "", 0, "Our thoughts and prayers are with the families of the victims"),
                        said(2, "Bo Quint", 0, "Our thoughts and prayers are with the families of the victims")))
                .isEqualTo(Answer.UNLIKE);
        assertThat(answer(said(1, "", 0, "radical armed extremism"), said(2, "", 0, "Radical armed extremism.")))
                .isEqualTo(Answer.UNLIKE);
    }

    @Test
    void two_persons_never_share_a_quotation_but_a_body_and_its_spokesman_may() {
        Who ministry = new Who(
                Who.Kind.BODY, Optional.of("Ministry of Fish"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(answer(said(1, "Ada Lovell", 0, TREATY), said(2, "Bo Quint", 0, TREATY)))
                .isEqualTo(Answer.APART);
        assertThat(answer(said(1, "Ada Lovell", 0, TREATY), said(2, ministry, 0, TREATY)))
                .isEqualTo(Answer.SAME);
        assertThat(QUOTATIONS
                        .compare(said(1, "Ada Lovell", 0, TREATY), said(2, "Bo Quint", 0, TREATY))
                        .evidence())
                .containsExactly("two speakers: Ada Lovell and Bo Quint");
    }

    @Test
    void a_negation_another_figure_or_another_day_makes_it_another_one() {
        String tents = "We delivered 400 canvas tents to the flooded valley";
        assertThat(answer("We will attack the eastern convoys", "We will not attack the eastern convoys"))
                .isEqualTo(Answer.UNLIKE);
        assertThat(answer(tents, "We delivered 650 canvas tents to the flooded valley"))
                .isEqualTo(Answer.UNLIKE);
        assertThat(answer(
                        said(1, "Ada Lovell", 0, tents),
                        said(2, "Ada Lovell", 9, "We delivered 400 woollen blankets to the flooded valley")))
                .isEqualTo(Answer.UNLIKE);
        assertThat(answer(said(1, "Ada Lovell", 0, TREATY), said(2, "Ada Lovell", 900, TREATY)))
                .as("an old saying told again")
                .isEqualTo(Answer.SAME);
    }

    @Test
    void extracts_of_one_speech_that_overlap_belong_together() {
        String common =
                "every cooperative between Almere and Torvik went bankrupt while seventeen crates of fireworks rusted "
                        + "unclaimed in a customs shed";
        String earlier = "The drought emptied the reservoirs, ruined the barley, the lentils and the vineyards, and ";
        String later = ", and nobody on the council had ever inspected the pumps, the sluices or the ledgers";
        assertThat(answer(earlier + common, common + later)).isEqualTo(Answer.SAME);
        assertThat(answer(said(1, "", 0, earlier + common), said(2, "Ada Lovell", 0, common + later)))
                .isEqualTo(Answer.UNLIKE);
    }

    @Test
    void the_differences_say_what_was_kept_left_out_added_and_changed() {
        Quotation whole = said(1, "", 0, "We don't fear the stern verdict of any court, ever.");
        Quotation part = said(2, "", 0, "we do not really fear the cruel verdict of any court");
        assertThat(inWords(whole, part))
                .containsExactly(
                        "KEPT: We don't | we do not",
                        "ADDED:  | really",
                        "KEPT: fear the | fear the",
                        "CHANGED: stern | cruel",
                        "KEPT: verdict of any court | verdict of any court",
                        "LEFT_OUT: ever | ");
        assertThat(inWords(said(1, "", 0, "I do really not"), said(2, "", 0, "I don't")))
                .as("a written word is kept whole or not at all")
                .containsExactly("KEPT: I | I", "CHANGED: do really not | don't");
    }

    private static List<String> inWords(Quotation a, Quotation b) {
        return QUOTATIONS.differences(a, b).stream()
                .map(d -> d.kind() + ": " + d.first().in(a.text()) + " | "
                        + d.second().in(b.text()))
                .toList();
    }

    @Test
    void differences_of_any_two_texts_follow_one_another_without_overlap() {
        Random random = new Random(3);
        List<String> words = List.of(
                "don't", "do", "not", "can't", "cannot", "it's", "it", "is", "…", "[the]", "12", "per", "cent", "%");
        for (int i = 0; i < 3_000; i++) {
            Quotation a = said(1, "", 0, made(words, random));
            Quotation b = said(2, "", 0, made(words, random));
            List<Difference> all = QUOTATIONS.differences(a, b);
            assertInOrder(all.stream().map(Difference::first).toList());
            assertInOrder(all.stream().map(Difference::second).toList());
            assertThat(QUOTATIONS.compare(a, b)).isEqualTo(QUOTATIONS.compare(b, a));
        }
    }

    private static String made(List<String> words, Random random) {
        List<String> some = new ArrayList<>();
        for (int n = random.nextInt(12); n >= 0; n--) {
            some.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", some);
    }

    private static void assertInOrder(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .as(spans.toString())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    @Test
    void hostile_quotations_are_read_in_little_time_and_have_few_keys() {
        Random random = new Random(5);
        String noise =
                random.ints(60_000, 0, 0x2FFF).mapToObj(Character::toString).collect(Collectors.joining());
        for (String hostile : List.of(
                "[".repeat(100_000),
                "(".repeat(50_000) + ")".repeat(50_000),
                ". ".repeat(100_000),
                "a'".repeat(100_000),
                "x".repeat(100_000),
                "[a]".repeat(60_000),
                "\uD800 \uDC00".repeat(1_000),
                String.join(" ", Collections.nCopies(50_000, "granite")),
                noise,
                "")) {
            Quotation quotation = said(1, "Ada Lovell", 0, hostile);
            assertThat(QUOTATIONS.keys(quotation))
                    .hasSizeLessThanOrEqualTo(Judge.MOST_KEYS)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(answer(quotation, said(2, "Ada Lovell", 0, TREATY))).isEqualTo(Answer.UNLIKE);
            QUOTATIONS.differences(quotation, said(2, "", 0, TREATY + hostile));
        }
    }
}
