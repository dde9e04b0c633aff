package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.json.Json;
import org.junit.jupiter.api.Test;

/** The article alone: what it is called and says. */
class ArticleJsonTest {

    private static final Json.Obj JSON = ArticleJson.of(Made.dossier().article());

    private static String text(String name) {
        return JSON.get(name).flatMap(Json::asText).orElse("");
    }

    @Test
    void it_has_the_id_that_was_given() {
        assertThat(text("id")).isEqualTo("a1");
    }

    @Test
    void its_text_is_all_that_was_given() {
        assertThat(text("text")).isEqualTo(Made.TEXT);
    }

    @Test
    void its_body_is_the_running_text_without_the_headline() {
        assertThat(text("body"))
                .contains("The harbour council met on Tuesday", "warned that the pier was not safe.")
                .doesNotContain("Ferry sails again");
    }

    @Test
    void what_is_not_known_is_null_and_not_left_out() {
        assertThat(JSON.members()).containsKeys("title", "author", "date", "outlet");
        assertThat(JSON.get("author").flatMap(Json::asText)).isEmpty();
    }
}
