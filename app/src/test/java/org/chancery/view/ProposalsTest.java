package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Records;
import org.chancery.ledger.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is proposed as the same. */
class ProposalsTest {

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void fill() {
        ledger = Ledger.open(folder.resolve("actors.db"));
        actor(1, "name:orla venn|person|IRL", "Orla Venn", "person", "IRL");
        actor(2, "name:o venn|person", "O. Venn", "person", "");
        actor(3, "in:one|venn|person", "Venn", "person", "");
        actor(4, "name:piet venn|person", "Piet Venn", "person", "");
        actor(5, "name:orla venn|person|NLD", "Orla Venn", "person", "NLD");
        actor(6, "name:orla maria venn|person", "Orla Maria Venn", "person", "");
        actor(7, "name:venn institute|organization", "Venn Institute", "organization", "");
        actor(8, "id:Q1", "Ada Roe", "person", "");
        actor(9, "id:Q2", "Ada Roe", "person", "");
        actor(10, "name:orlá venn|person", "Orlá Vénn", "person", "");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void actor(long id, String key, String name, String type, String country) {
        Sql.change(
                ledger.connection(),
                "INSERT INTO actor (id, key, key_hash, name, type, country) VALUES (?, ?, ?, ?, ?, nullif(?, ''))",
                id,
                key,
                Records.keyHash(key),
                name,
                type,
                country);
        Sql.change(ledger.connection(), "INSERT INTO actor_search (rowid, name) VALUES (?, ?)", id, name);
    }

    @Test
    void the_same_name_comes_first_then_initials_then_the_surname_alone() {
        assertThat(new Proposals(ledger.connection()).of(1))
                .extracting(Alike::id)
                .containsExactly(10L, 6L, 2L, 3L);
    }

    @Test
    void another_first_name_or_another_country_is_nobody_the_same() {
        assertThat(new Proposals(ledger.connection()).of(1))
                .extracting(Alike::id)
                .doesNotContain(4L, 5L, 7L);
    }

    @Test
    void two_who_are_known_are_two() {
        assertThat(new Proposals(ledger.connection()).of(8)).isEmpty();
    }
}
