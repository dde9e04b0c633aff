package org.chancery.parquet;

import java.util.Iterator;
import java.util.List;
import org.chancery.json.Json;

/**
 * The rows of a Parquet file as they are asked for, each an object of its columns without those that have no value. Text, days and times come as strings, numbers
 * and booleans as such, lists and structures as arrays and objects. Damage found on the way is a {@link ParquetException}, after which there are no more rows.
 */
public interface Rows extends Iterator<Json.Obj>, AutoCloseable {

    /** The columns that are read, in the file's order. */
    List<String> columns();

    @Override
    void close();
}
