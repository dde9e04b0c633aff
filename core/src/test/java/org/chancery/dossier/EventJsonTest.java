package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;
import org.junit.jupiter.api.Test;

/** Events in every output for machines. */
class EventJsonTest {

    private static final Dossier DOSSIER = Deeds.dossier();

    private static Json.Obj event(Json.Obj json, int number) {
        return json.get("events")
                .orElseThrow()
                .asItems()
                .get(number - 1)
                .asObject()
                .orElseThrow();
    }

    private static String written(Json.Obj object, String member) {
        return JsonWriter.line(object.get(member).orElseThrow());
    }

    private static String cell(List<String> row, String column) {
        return row.get(EventRows.COLUMNS.indexOf(column));
    }

    @Test
    void a_dossier_with_events_is_as_its_schema_says() {
        assertThat(Schema.problems(DossierJson.of(DOSSIER))).isEmpty();
        assertThat(Schema.problems(DossierJson.of(Deeds.dossier(1, d -> {
                    d.code = new org.chancery.event.Event.Code(
                            org.chancery.event.Event.Type.AID, java.util.Optional.empty(), List.of(), "999");
                }))))
                .as("an unknown code")
                .isEmpty();
    }

    @Test
    void quad_class_and_intensity_name_their_conventions() {
        Json.Obj killed = event(DossierJson.of(DOSSIER), 2);
        assertThat(written(killed, "quad_class")).isEqualTo("{\"plover\":4,\"gdelt\":4,\"phoenix\":4}");
        assertThat(written(killed, "intensity")).isEqualTo("{\"plover\":-9,\"goldstein\":-10}");
        assertThat(written(event(RecordJson.of(DOSSIER), 2), "quad_class")).isEqualTo(written(killed, "quad_class"));
    }

    @Test
    void a_side_lists_its_actors_with_the_words_that_name_them() {
        Json.Obj holt = event(DossierJson.of(DOSSIER), 1)
                .items("actors")
                .get(0)
                .asObject()
                .orElseThrow();
        assertThat(holt.text("name")).hasValue("Anna Holt");
        Json.Obj span = holt.get("span").flatMap(Json::asObject).orElseThrow();
        assertThat(span.text("words")).hasValue("Anna Holt");
        int start = Deeds.TEXT.codePointCount(0, Deeds.TEXT.indexOf("Anna Holt"));
        assertThat(span.get("start")).hasValue(Json.of(start));
    }

    @Test
    void a_date_tells_its_precision_and_what_it_rests_on() {
        Json.Obj date = event(DossierJson.of(DOSSIER), 1)
                .get("date")
                .flatMap(Json::asObject)
                .orElseThrow();
        assertThat(date.text("date")).hasValue("2020-01-07");
        assertThat(date.text("precision")).hasValue("day");
        assertThat(date.text("basis")).hasValue("publication");
    }

    @Test
    void a_figure_left_open_has_no_high_end() {
        Json.Obj figure = event(DossierJson.of(DOSSIER), 2)
                .items("figures")
                .get(0)
                .asObject()
                .orElseThrow();
        assertThat(written(figure, "low")).isEqualTo("12");
        assertThat(written(figure, "high")).isEqualTo("null");
        assertThat(figure.text("on_word_of")).hasValue("s1");
    }

    @Test
    void every_ground_quotes_its_characters() {
        assertThat(event(DossierJson.of(DOSSIER), 2).items("grounds"))
                .hasSize(7)
                .allSatisfy(ground ->
                        assertThat(ground.asObject().orElseThrow().text("rule")).isPresent());
    }

    @Test
    void the_exchange_format_keeps_its_fields_and_gains_others() {
        Json.Obj killed = event(RecordJson.of(DOSSIER), 2);
        assertThat(killed.members().keySet())
                .contains("id", "trigger", "actors", "recipients", "type", "mode", "cameo", "factuality", "main")
                .contains("background", "on_word_of", "date", "place", "same_as")
                .contains("contexts", "quad_class", "intensity", "figures", "confidence");
        assertThat(written(killed, "figures"))
                .startsWith("[{\"kind\":\"dead\",\"low\":12,\"high\":null,\"span\":[")
                .endsWith("\"on_word_of\":\"s1\"}]");
    }

    @Test
    void every_event_has_a_row_of_every_column() {
        List<List<String>> rows = EventRows.of(DOSSIER);
        assertThat(EventRows.COLUMNS).doesNotHaveDuplicates();
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(EventRows.COLUMNS));
        assertThat(cell(rows.get(0), "actors")).isEqualTo("Anna Holt; Karl Moen");
        assertThat(cell(rows.get(0), "place_country")).isEqualTo("NOR");
        assertThat(cell(rows.get(1), "figures")).isEqualTo("dead 12- (s1)");
        assertThat(cell(rows.get(1), "word_of")).isEqualTo("Karl Moen");
        assertThat(cell(rows.get(1), "made_by")).isEqualTo("actions.tsv:9");
        assertThat(cell(rows.get(2), "same_as")).isEqualTo("e1");
        assertThat(cell(rows.get(2), "date")).isEmpty();
    }

    @Test
    void a_row_s_offsets_are_code_points() {
        List<String> row = EventRows.of(DOSSIER).get(1);
        int start = Deeds.TEXT.offsetByCodePoints(0, Integer.parseInt(cell(row, "trigger_start")));
        int end = Deeds.TEXT.offsetByCodePoints(0, Integer.parseInt(cell(row, "trigger_end")));
        assertThat(Deeds.TEXT.substring(start, end))
                .isEqualTo(cell(row, "trigger"))
                .isEqualTo("killed");
    }
}
