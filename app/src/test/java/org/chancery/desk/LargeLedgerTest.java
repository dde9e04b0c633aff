package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Sql;
import org.chancery.view.MadeLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every view of the desk over 10,000 articles with 120,000 statements. {@code -Dchancery.times=N} asks each N times, {@code -Dchancery.each=N} up to N
 * addresses of a view.
 */
class LargeLedgerTest {

    private static final int STATEMENTS = 120_000;
    private static final int TIMES = Integer.getInteger("chancery.times", 7);
    private static final int EACH = Integer.getInteger("chancery.each", 3);

    @TempDir
    static Path folder;

    private static final List<String> OTHERS = new ArrayList<>();
    private static OpenDesk desk;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("large.db");
        MadeLedger.fill(file, STATEMENTS, 7);
        add(file);
        desk = OpenDesk.readOnly(file);
        Lived.settleIn(desk);
    }

    /** Some articles with all that was found in them, which the made ones lack. */
    private static void add(Path file) {
        Large.add(file, 20, 3);
        OTHERS.addAll(Lived.addresses(file));
        OTHERS.addAll(List.of("/search?second-hand=yes", "/search?stance=affirms&second-hand=no"));
        try (Ledger ledger = Ledger.read(file)) {
            Sql.each(
                    ledger.connection(),
                    "SELECT article FROM version ORDER BY id DESC LIMIT 2",
                    row -> OTHERS.add("/article/" + row.id("article")));
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void every_view_is_there_in_three_hundred_milliseconds() {
        List<Addresses.Found> found = Addresses.of(desk, EACH, OTHERS.toArray(String[]::new)).all().stream()
                .filter(f -> f.kind() != Addresses.Kind.FILE)
                .toList();
        assertThat(found).isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        for (Addresses.Found one : found) {
            Large.Millis millis = Large.millis(desk, one.address(), TIMES);
            all.assertThat(millis.least())
                    .as("%s, the least of %s", one.address(), millis)
                    .isLessThanOrEqualTo(Large.MOST_MILLIS);
        }
        all.assertAll();
    }
}
