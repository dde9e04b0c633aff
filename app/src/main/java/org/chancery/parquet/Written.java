package org.chancery.parquet;

/**
 * What was written.
 *
 * @param rows how many
 * @param bytes the file's size
 * @param replaced halves of surrogate pairs that stand as U+FFFD: they are no characters, and a Parquet file cannot hold them
 */
public record Written(long rows, long bytes, long replaced) {}
