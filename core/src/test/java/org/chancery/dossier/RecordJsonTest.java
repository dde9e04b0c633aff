package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.json.Json;
import org.chancery.statement.Statement;
import org.junit.jupiter.api.Test;

/** The exchange format: offsets count code points of the text that was given. */
class RecordJsonTest {

    private static List<Json> members(Json.Obj record, String name) {
        return record.get(name).orElseThrow().asItems();
    }

    private static String words(String text, Json statement, String name) {
        StringBuilder words = new StringBuilder();
        for (Json span :
                statement.asObject().orElseThrow().get(name).orElseThrow().asItems()) {
            int start = (int) ((Json.Num) span.asItems().get(0)).value();
            int end = (int) ((Json.Num) span.asItems().get(1)).value();
            words.append(text, text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        }
        return words.toString();
    }

    private static void holds(String text) {
        Dossier dossier = Made.of(text);
        String read = dossier.article().words();
        List<Json> statements = members(RecordJson.of(dossier), "statements");
        assertThat(statements).hasSameSizeAs(dossier.statements()).isNotEmpty();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = dossier.statements().get(i);
            StringBuilder content = new StringBuilder();
            statement.content().forEach(s -> content.append(s.in(read)));
            assertThat(words(read, statements.get(i), "content")).isEqualTo(content.toString());
        }
    }

    @Test
    void the_words_at_the_offsets_are_those_of_the_statement() {
        holds(Made.TEXT);
    }

    @Test
    void characters_beyond_the_first_plane_count_as_one() {
        holds("🚢🌊 Ferry sails\n\n“We sail 🚢 at noon,” said Anna Holt 🌊. “And we are glad,” she said.");
    }

    @Test
    void a_byte_order_mark_at_the_head_moves_nothing() {
        holds("\uFEFF" + Made.TEXT);
    }

    @Test
    void line_ends_of_windows_move_nothing() {
        holds(Made.TEXT.replace("\n", "\r\n"));
        assertThat(Made.of(Made.TEXT.replace("\n", "\r\n")).article().words()).contains("\r\n");
    }

    @Test
    void actors_go_by_name_and_every_speaker_is_one() {
        Json.Obj record = RecordJson.of(Made.dossier());
        Json.Obj actors = record.get("actors").flatMap(Json::asObject).orElseThrow();
        assertThat(members(record, "statements")).isNotEmpty().allSatisfy(s -> s.asObject()
                .flatMap(o -> o.get("speaker"))
                .flatMap(Json::asText)
                .ifPresent(name -> assertThat(actors.members()).containsKey(name)));
    }

    @Test
    void what_is_reported_names_its_reporter() {
        Json.Obj record = RecordJson.of(Made.dossier());
        assertThat(members(record, "statements")).anySatisfy(s -> assertThat(
                        s.asObject().flatMap(o -> o.get("reported_by")).flatMap(Json::asText))
                .hasValue("s1"));
    }
}
