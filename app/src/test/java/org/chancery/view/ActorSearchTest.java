package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.WhoIs;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a name means. */
class ActorSearchTest {

    @TempDir
    private Path folder;

    private Ledger ledger;
    private ActorSearch search;
    private long last;

    @BeforeEach
    void fill() {
        ledger = Ledger.open(folder.resolve("actors.db"));
        actor("name:orla venn|person", "Orla Venn", "person", "IRL", "GOV");
        actor("name:piet venn|person", "Piet Venn", "person", "NLD", "JRN");
        actor("in:article one|venn|person", "Venn", "person", null, null);
        actor("name:venn institute|organization|NLD", "Venn Institute", "organization", "NLD", "EDU");
        actor("called:aide to venn||", "aide to Venn", "unnamed", null, null);
        actor("id:own:bwf", "Brackwater Front", "group", "NGA", "REB");
        actor("name:jordan|person", "Michael Jordan", "person", "USA", "CVL");
        search = new ActorSearch(
                ledger.connection(), new Countries(Lexicon.english()), () -> new WhoIs(Lexicon.english()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void actor(
            String key,
            String name,
            String type,
            @org.jspecify.annotations.Nullable String country,
            @org.jspecify.annotations.Nullable String sector) {
        Connection c = ledger.connection();
        last++;
        Sql.change(
                c,
                "INSERT INTO actor (id, key, key_hash, name, type, country, sector) VALUES (?, ?, ?, ?, ?, ?, ?)",
                last,
                key,
                Records.keyHash(key),
                name,
                type,
                Optional.ofNullable(country),
                Optional.ofNullable(sector));
        Sql.change(c, "INSERT INTO actor_search (rowid, name) VALUES (?, ?)", last, name);
    }

    @Test
    void a_full_name_is_that_actor_alone_and_says_who_else_bears_it() {
        Who who = search.find("orla venn");
        assertThat(who.actors()).containsExactly(1L);
        assertThat(who.notes()).isEmpty();
    }

    @Test
    void a_surname_is_all_who_bear_it_and_not_bodies_or_descriptions_with_the_word() {
        Who who = search.find("Venn");
        assertThat(who.actors()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(who.notes().get(0)).contains("“Venn” is 3 actors here").contains("Orla Venn (IRL GOV), #1");
        assertThat(who.notes().get(1)).contains("not meant by “Venn”").contains("Venn Institute");
    }

    @Test
    void words_within_a_name_find_it_where_nobody_is_called_so() {
        assertThat(search.find("brackwater").actors()).containsExactly(6L);
    }

    @Test
    void a_countrys_name_is_the_country_unless_a_name_is_asked_for() {
        assertThat(search.find("Jordan").country()).contains("JOR");
        assertThat(search.find("name:Jordan").actors()).containsExactly(7L);
        assertThat(search.find("JOR MIL"))
                .matches(w ->
                        w.country().equals(Optional.of("JOR")) && w.sector().equals(Optional.of("MIL")));
        assertThat(search.find("the United States").isPlace()
                        || search.find("United States").isPlace())
                .isTrue();
    }

    @Test
    void those_merged_into_another_are_asked_for_with_him() {
        Sql.change(ledger.connection(), "INSERT INTO merged (actor, head) VALUES (2, 1)");
        for (String asked : List.of("Piet Venn", "Orla Venn", "#2")) {
            assertThat(search.find(asked).actors()).as(asked).containsExactlyInAnyOrder(1L, 2L);
        }
        assertThat(search.find("Piet Venn").notes()).anyMatch(n -> n.contains("“Piet Venn” is Orla Venn"));
    }

    @Test
    void nobody_is_said_to_be_nobody() {
        Who who = search.find("Quillon Marsh");
        assertThat(who.isNobody()).isTrue();
        assertThat(who.notes()).containsExactly("nobody is called “Quillon Marsh” here");
    }

    @Test
    void other_names_of_known_actors_find_them() {
        String identity = new WhoIs(Lexicon.english())
                .who("NATO", Optional.empty())
                .get(0)
                .identity();
        actor("id:" + identity, "North Atlantic Treaty Organization", "organization", "IGO", null);
        assertThat(search.find("NATO").actors()).containsExactly(last);
    }
}
