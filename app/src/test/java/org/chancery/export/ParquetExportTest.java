package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.json.Json;
import org.chancery.ledger.SampleLedger;
import org.chancery.parquet.Parquet;
import org.chancery.parquet.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExportTest {

    @TempDir
    Path folder;

    @Test
    void its_rows_are_those_of_csv() throws IOException {
        Path ledger = SampleLedger.of(folder);
        Path csv = Made.exportedTo(ledger, Request.of(Form.CSV), folder.resolve("csv"));
        Path parquet = Made.exportedTo(ledger, Request.of(Form.PARQUET), folder.resolve("parquet"));
        for (String name : Tables.NAMES) {
            List<Map<String, String>> expected = TablesTest.read(Files.readString(csv.resolve(name + ".csv")));
            int row = 0;
            try (Rows rows = Parquet.read(parquet.resolve(name + ".parquet"))) {
                assertThat(rows.columns())
                        .containsExactlyInAnyOrderElementsOf(expected.get(0).keySet());
                while (rows.hasNext()) {
                    Json.Obj found = rows.next();
                    expected.get(row++).forEach((column, cell) -> same(found, column, cell));
                }
            }
            assertThat(row).as(name).isEqualTo(expected.size());
        }
    }

    private static void same(Json.Obj row, String column, String cell) {
        Json value = row.get(column).orElseGet(Json::nothing);
        if (value instanceof Json.Num n) {
            assertThat(n.value()).as(column).isEqualTo(Double.parseDouble(cell));
        } else {
            assertThat(Finding.plain(value)).as(column).isEqualTo(cell);
        }
    }
}
