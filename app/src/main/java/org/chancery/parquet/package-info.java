/**
 * Room: Parquet files, the only room that knows DuckDB and {@code java.sql}'s way to it.
 *
 * <p>In: rows of JSON values under typed columns, or a Parquet file. Out: one whole Parquet file, the same bytes for the same rows, or the rows of one as
 * they are asked for, also as inputs of articles. No extension is fetched and no other file touched; what cannot be read or written is told in one sentence.
 */
@NullMarked
package org.chancery.parquet;

import org.jspecify.annotations.NullMarked;
