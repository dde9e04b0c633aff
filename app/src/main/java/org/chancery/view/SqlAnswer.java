package org.chancery.view;

import java.util.List;
import org.chancery.json.Json;

/**
 * What SQL of a reader's own found.
 *
 * @param rows texts, numbers and nulls; bytes as their hexadecimal digits
 * @param cut why rows were left out, in words; empty where all are here
 */
public record SqlAnswer(List<String> columns, List<List<Json>> rows, String cut) {

    public SqlAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
