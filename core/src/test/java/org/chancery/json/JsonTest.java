package org.chancery.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void what_is_written_reads_back_the_same() throws JsonException {
        String text = "{\"a\":[1,2.50,-3e4],\"b\":{\"c\":null,\"d\":true},\"e\":\"line\\nbreak “quoted” \\\\ \\\"\"}";
        Json value = JsonReader.read(text);
        assertThat(JsonWriter.line(value)).isEqualTo(text);
        assertThat(JsonReader.read(JsonWriter.pretty(value))).isEqualTo(value);
    }

    @Test
    void a_lone_surrogate_is_escaped_and_a_pair_is_not() {
        assertThat(JsonWriter.line(Json.of("\uD83D😀"))).isEqualTo("\"\\ud83d😀\"");
    }

    @Test
    void what_is_wrong_is_said_with_line_and_column() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":\n  oops}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> JsonReader.read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> JsonReader.read("1 2")).hasMessageContaining("more text");
    }

    @Test
    void a_million_opening_brackets_are_an_error_and_no_full_stack() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(1_000_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void numbers_lose_the_noise_of_floating_point() {
        assertThat(JsonWriter.line(Json.of(0.1 + 0.2))).isEqualTo("0.3");
        assertThat(JsonWriter.line(Json.of(2.0))).isEqualTo("2");
    }
}
