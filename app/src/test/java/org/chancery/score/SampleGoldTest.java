package org.chancery.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chancery.json.Json;
import org.chancery.text.Span;
import org.junit.jupiter.api.Test;

class SampleGoldTest {

    private static final String TABLE =
            """
            # a sample
            actor\tMara Lind\tperson\tNOR\t-\tthe skipper
            statement\ts1\tMara Lind\tdirect\t-\tinterview\t-\taffirms\trequired
            ====
            """;

    private static Json.Obj statement(SampleGold gold) {
        return Fields.objects(gold.record().gold(), "statements").get(0);
    }

    @Test
    void offsets_are_found_in_the_article_and_count_code_points() {
        SampleGold gold = SampleGold.read(
                "x",
                TABLE + "{s1.content:“We sail,”} {s1.cue:said} {s1.source:Lind}. {s1.content:“Tomorrow.”}\n",
                "😀 News\n\n“We sail,” said Lind. “Tomorrow.”\n");
        assertThat(gold.missing()).isEmpty();
        assertThat(Fields.spans(statement(gold), "content")).containsExactly(new Span(8, 18), new Span(30, 41));
        assertThat(Fields.spans(statement(gold), "source")).containsExactly(new Span(24, 28));
        assertThat(Fields.string(statement(gold), "channel")).hasValue("interview");
        assertThat(Fields.isGiven(statement(gold), "reported_by")).isFalse();
    }

    @Test
    void an_event_has_a_row_and_a_trigger_in_the_text() {
        String row = "event\te1\tCONSULT\tMara Lind\t-\tasserted\ts1\t2021-03\tNOR\trequired\n";
        String table = TABLE.replace("====\n", row + "====\n");
        SampleGold gold = SampleGold.read(
                "x",
                table + "{s1.content:“We {e1.trigger:met} them,”} {s1.cue:said} {s1.source:Lind}.\n",
                "😀 “We met them,” said Lind.\n");
        Json.Obj event = Fields.objects(gold.record().gold(), "events").get(0);
        assertThat(Fields.span(event.get("trigger").orElseThrow(), "trigger")).isEqualTo(new Span(6, 9));
        assertThat(Fields.strings(event, "actors")).containsExactly("Mara Lind");
        assertThat(event.items("recipients")).isEmpty();
        assertThat(event.get("place").flatMap(Json::asObject).flatMap(p -> p.text("country")))
                .hasValue("NOR");
        assertThatThrownBy(() -> SampleGold.read(
                        "x", table + "{s1.content:We met} them, said Lind.\n", "We met them, said Lind.\n"))
                .hasMessage("sample x: event e1 needs one trigger in the text, not null");
    }

    @Test
    void a_paragraph_that_the_article_lacks_is_named_and_its_statement_cannot_be_found() {
        SampleGold gold = SampleGold.read("x", TABLE + "{s1.content:“We sail,”} said Lind.\n", "Menu only");
        assertThat(gold.missing()).isEqualTo(List.of("“We sail,” said Lind."));
        assertThat(gold.record().text()).endsWith("“We sail,” said Lind.");
        assertThat(Fields.spans(statement(gold), "content")).containsExactly(new Span(11, 21));
    }

    @Test
    void a_label_without_a_row_and_a_row_without_content_are_mistakes() {
        assertThatThrownBy(() -> SampleGold.read("x", TABLE + "{s2.content:Yes}, she said.\n", "Yes, she said."))
                .hasMessage("sample x: statement s1 has no content in the text");
        assertThatThrownBy(() ->
                        SampleGold.read("x", TABLE + "{s1.content:Yes}, {s2.source:she} said.\n", "Yes, she said."))
                .hasMessage("sample x: labels without a row: [s2.source]");
    }
}
