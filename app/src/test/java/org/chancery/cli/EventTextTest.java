package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chancery.event.Event;
import org.chancery.event.Toll;
import org.junit.jupiter.api.Test;

/** How events stand beside statements when a person reads. */
class EventTextTest {

    private static final Style PLAIN = new Style(false);

    private static List<String> lines(boolean brief, boolean context) {
        DossierText.Detail detail = new DossierText.Detail(brief, context, Optional.of("chancery explain x"));
        return DossierText.of(Deeds.dossier(), PLAIN, detail).lines().toList();
    }

    private static String line(String id) {
        return lines(false, false).stream()
                .filter(l -> l.startsWith(id + "  "))
                .findFirst()
                .orElse("");
    }

    private static String figure(long low, OptionalLong high, String words) {
        Toll toll = new Toll(Toll.Kind.DEAD, low, high, Deeds.words(words), Optional.empty(), "a number");
        return new EventText(Deeds.dossier(), PLAIN).figure(toll);
    }

    @Test
    void a_meeting_shows_both_sides_and_what_is_known_of_it() {
        assertThat(line("e1"))
                .startsWith("e1  CONSULT  Holt (NOR GOV) ↔ Moen (NOR MIL) · visit · 2020-01-07 · Oslo (NOR)");
    }

    @Test
    void an_event_told_again_is_shown_once_with_all_who_tell_it() {
        String retelling = Deeds.events().get(3).onWordOf().orElseThrow();
        assertThat(line("e1")).endsWith(" · told by the outlet, and by Holt (" + retelling + ") · again e4");
        assertThat(line("e4")).isEmpty();
    }

    @Test
    void a_denied_event_does_not_look_like_a_deed() {
        assertThat(line("e3"))
                .startsWith("e3  denied ASSAULT  Norway → Moen · aerial · undated")
                .endsWith("within " + Deeds.events().get(2).onWordOf().orElseThrow());
        String coloured = DossierText.of(
                Deeds.dossier(), new Style(true), new DossierText.Detail(false, false, Optional.empty()));
        assertThat(coloured).contains("\u001b[33mdenied\u001b[0m \u001b[1mASSAULT\u001b[0m");
    }

    @Test
    void an_event_without_an_actor_with_figures_and_in_the_background_says_so() {
        assertThat(line("e2"))
                .contains("e2  ASSAULT  unknown → Moen · firearms · undated · 12–15 dead (at least 12) · background, ");
    }

    @Test
    void country_and_sector_are_told_where_no_line_above_has_told_them() {
        assertThat(line("e1")).contains("Moen (NOR MIL)");
        assertThat(line("e2")).doesNotContain("(MIL)");
        assertThat(line("e3")).as("a country is its own name").doesNotContain("(NOR)");
    }

    @Test
    void events_and_statements_stand_in_article_order() {
        List<String> ids = lines(false, false).stream()
                .filter(l -> l.matches("[es][0-9]+ .*"))
                .map(l -> l.substring(0, l.indexOf(' ')))
                .toList();
        assertThat(ids.get(0)).isEqualTo("e1");
        assertThat(ids.indexOf("e2"))
                .isEqualTo(ids.indexOf(Deeds.events().get(1).onWordOf().orElseThrow()) + 1);
        assertThat(ids).containsSubsequence("e1", "e2", "e3").doesNotContain("e4");
    }

    @Test
    void brief_gives_one_line_and_context_the_sentence() {
        assertThat(lines(true, false)).allMatch(l -> !l.startsWith("    "));
        assertThat(lines(false, true))
                .contains("    in  Prime Minister Anna Holt met General Karl Moen in Oslo on Tuesday.");
    }

    @Test
    void figures_are_shown_with_what_they_are_taken_to_mean() {
        assertThat(figure(12, OptionalLong.empty(), "at least 12")).isEqualTo("at least 12 dead");
        assertThat(figure(24, OptionalLong.empty(), "soldiers")).isEqualTo("at least 24 dead (soldiers)");
        assertThat(figure(12, OptionalLong.of(12), "12")).isEqualTo("12 dead");
    }

    @Test
    void an_article_with_events_alone_asks_about_the_first() {
        var read = Deeds.dossier();
        var bare = new org.chancery.dossier.Dossier(
                read.page(),
                read.article(),
                read.analysis(),
                read.attributions(),
                read.cast(),
                List.of(),
                read.chronicle(),
                read.notes(),
                read.lexicons(),
                read.model());
        String shown = DossierText.of(bare, PLAIN, new DossierText.Detail(false, false, Optional.of("ask")));
        assertThat(shown).contains("no statements found", "e1  CONSULT", "why?  ask e1");
    }

    @Test
    void an_explained_event_names_its_rule_its_arguments_and_who_they_are() {
        String told = explained("e1");
        assertThat(told)
                .contains("type       ", "“met”  by actions.tsv:7")
                .contains("actors     ", "“Anna Holt” + ", "by subject and object")
                .contains("“Anna Holt” → ", "because  sector GOV: “Minister”")
                .contains("PLOVER CONSULT, mode visit: quad class 1, intensity 4.0")
                .contains("quad class 1 (GDELT), 1 (Phoenix), weight 1.9 (Goldstein)")
                .contains("date   2020-01-07 by the text and the day of publication", "“on Tuesday”")
                .contains("“Oslo” in NOR at 59.91, 10.75")
                .contains("told by the outlet\ntold again as e4 ")
                .contains("met/VERB/meet");
        assertThat(explained("e4")).contains("told by Holt (", "reported by the outlet", "told before as e1");
        assertThat(explained("e2")).contains("12–15 dead (at least 12), told by Moen (");
    }

    private static String explained(String id) {
        return ExplainCommand.explained(Deeds.dossier(), new Explanation(Deeds.dossier(), PLAIN), id)
                .orElse("");
    }

    @Test
    void statements_are_explained_as_before_and_nothing_else_is() {
        assertThat(explained("s1")).startsWith("s1  ");
        assertThat(explained("e9")).isEmpty();
    }

    @Test
    void a_known_predicate_without_an_event_says_why_not() {
        assertThat(new Explanation(Deeds.dossier(), PLAIN).overview(false))
                .contains("events\ne1  “met”  CONSULT, asserted, ")
                .contains("    rule actions.tsv:7")
                .contains("no event\n", "“told”: its subject is no actor (rule actions.tsv:9)");
        assertThat(explained("e2")).as("in its own sentence").contains("no event\n");
        assertThat(explained("e1")).as("in another").doesNotContain("no event\n");
        int told = Deeds.TEXT.indexOf("told");
        assertThat(new Explanation(Deeds.dossier(), PLAIN).at(told)).contains("its subject is no actor");
    }

    @Test
    void every_line_of_an_event_fits_any_event() {
        for (Event.Factuality factuality : Event.Factuality.values()) {
            Event e = Deeds.events().get(1);
            Event changed = new Event(
                    "e1",
                    e.trigger(),
                    List.of(),
                    List.of(),
                    e.code(),
                    factuality,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    1,
                    List.of());
            String line = new EventText(Deeds.dossier(List.of(changed)), PLAIN).line(changed);
            assertThat(line)
                    .isEqualTo((factuality == Event.Factuality.ASSERTED ? "" : factuality.label() + " ")
                            + "ASSAULT  unknown · firearms · undated");
        }
    }
}
