package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chancery.event.Event;
import org.chancery.view.Page;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void an_address_comes_back_as_it_is_always_written() {
        Query query = Query.of(Map.of(
                "since", List.of(" 2020-01 "),
                "q", List.of("red line & more"),
                "type", List.of("assault", "aid", "assault"),
                "speaker", List.of("", " "),
                "unknown", List.of("x")));
        assertThat(query.address("/search"))
                .isEqualTo("/search?q=red+line+%26+more&type=assault&type=aid&since=2020-01");
    }

    @Test
    void a_facet_is_put_on_and_taken_off_and_turns_to_the_first_page() {
        Query page = Query.of(Map.of("type", List.of("aid"), "page", List.of("7")));
        assertThat(page.page()).isEqualTo(7);
        assertThat(page.toggled(Filter.TYPE, "assault").address("/")).isEqualTo("/?type=aid&type=assault");
        assertThat(page.toggled(Filter.TYPE, "aid").address("/")).isEqualTo("/");
        assertThat(page.atPage(1).address("/")).isEqualTo("/?type=aid");
        assertThat(page.toggled(Filter.COUNTRY, "PAK").has(Filter.COUNTRY, "PAK"))
                .isTrue();
    }

    @Test
    void it_becomes_a_question() {
        Query query = Query.of(Map.of("type", List.of("aid"), "order", List.of("oldest"), "since", List.of("2020")));
        assertThat(Questions.events(query, 10).what().types()).containsExactly(Event.Type.AID);
        assertThat(Questions.events(query, 10).page().order()).isEqualTo(Page.Order.OLDEST);
        assertThat(Questions.period(query).since().orElseThrow()).hasToString("2020-01-01");
    }

    @Test
    void what_cannot_be_meant_is_refused_in_words() {
        assertThatThrownBy(() -> Questions.events(Query.of(Map.of("type", List.of("<b>"))), 10))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“<b>” is nothing that 'type of event' can be");
        assertThatThrownBy(() -> Questions.period(Query.of(Map.of("since", List.of("soon")))))
                .hasMessageContaining("soon is no day");
        assertThatThrownBy(() -> Query.of(Map.of("q", List.of("x".repeat(501)))))
                .isInstanceOf(Refused.class);
        assertThat(Query.of(Map.of("page", List.of("-1"))).page()).isEqualTo(1);
    }
}
