package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A row for each statement, the columns always the same. */
class RowsTest {

    private static final Dossier DOSSIER = Made.dossier();
    private static final List<List<String>> ROWS = Rows.of(DOSSIER);

    private static String cell(List<String> row, String column) {
        return row.get(Rows.COLUMNS.indexOf(column));
    }

    @Test
    void every_statement_has_a_row_of_every_column() {
        assertThat(ROWS).hasSameSizeAs(DOSSIER.statements()).isNotEmpty();
        assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSameSizeAs(Rows.COLUMNS));
    }

    @Test
    void columns_have_names_of_their_own() {
        assertThat(Rows.COLUMNS).doesNotHaveDuplicates();
    }

    @Test
    void offsets_are_code_points_that_cover_the_pieces() {
        assertThat(ROWS).allSatisfy(row -> {
            int start = Made.TEXT.offsetByCodePoints(0, Integer.parseInt(cell(row, "content_start")));
            int end = Made.TEXT.offsetByCodePoints(0, Integer.parseInt(cell(row, "content_end")));
            String[] pieces = cell(row, "content").split(" … ", -1);
            assertThat(Made.TEXT.substring(start, end)).startsWith(pieces[0]).endsWith(pieces[pieces.length - 1]);
        });
    }

    @Test
    void a_statement_is_told_with_its_speaker_channel_and_reporter() {
        assertThat(ROWS).anySatisfy(row -> {
            assertThat(cell(row, "speaker")).isEqualTo("Anna Holt");
            assertThat(cell(row, "channel")).isEqualTo("letter");
            assertThat(cell(row, "addressees")).isEqualTo("Karl Moen");
            assertThat(cell(row, "reported_by")).isEmpty();
        });
        assertThat(ROWS).anySatisfy(row -> assertThat(cell(row, "reported_by")).isEqualTo("s1"));
    }

    @Test
    void what_is_not_known_is_an_empty_cell() {
        assertThat(ROWS).allSatisfy(row -> assertThat(cell(row, "published")).isEmpty());
    }
}
