package org.chancery.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a footer says of its file's columns. In: the bytes of Parquet's {@code FileMetaData}. Out: where the pages of each column stand; {@link Thrift.Odd} where the
 * columns make no tree, or are more or nest deeper than a reader should believe.
 */
final class FooterShape {

    /** One column of one row group: its pages stand one after the other. */
    record Chunk(long codec, long start, long length) {}

    private static final int CHUNKS = 200_000;
    private static final int COLUMNS = 4_000;
    private static final int DEPTH = 40;

    private final Thrift thrift;
    private final List<Long> children = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();

    private FooterShape(ByteBuffer bytes) {
        thrift = new Thrift(bytes);
    }

    static List<Chunk> chunks(ByteBuffer footer) throws Thrift.Odd {
        FooterShape shape = new FooterShape(footer);
        shape.file();
        shape.checkTree();
        return shape.chunks;
    }

    private void file() throws Thrift.Odd {
        thrift.struct((field, type) -> {
            if (field == 2 && type == Thrift.LIST) {
                thrift.list((none, item) -> column(item));
            } else if (field == 4 && type == Thrift.LIST) {
                thrift.list((none, item) -> rowGroup(item));
            } else {
                thrift.pass(field, type);
            }
        });
    }

    private void column(int item) throws Thrift.Odd {
        long[] own = {0};
        if (item == Thrift.STRUCT) {
            thrift.struct((field, type) -> {
                if (field == 5) {
                    own[0] = thrift.integer(type);
                } else {
                    thrift.pass(field, type);
                }
            });
        } else {
            thrift.pass(0, item);
        }
        children.add(own[0]);
        if (children.size() > COLUMNS) {
            throw new Thrift.Odd("it states more than " + COLUMNS + " columns");
        }
    }

    private void rowGroup(int item) throws Thrift.Odd {
        inStruct(
                item,
                1,
                Thrift.LIST,
                () -> thrift.list((none, chunk) -> inStruct(chunk, 3, Thrift.STRUCT, this::chunk)));
    }

    /** What is done at one field of a struct, all others passed over. */
    private void inStruct(int item, int wanted, int wantedType, Step step) throws Thrift.Odd {
        if (item != Thrift.STRUCT) {
            thrift.pass(0, item);
            return;
        }
        thrift.struct((field, type) -> {
            if (field == wanted && type == wantedType) {
                step.run();
            } else {
                thrift.pass(field, type);
            }
        });
    }

    private interface Step {
        void run() throws Thrift.Odd;
    }

    private void chunk() throws Thrift.Odd {
        long[] found = new long[12]; // by field: 4 the codec, 7 the length, 9 and 11 where data and dictionary begin
        thrift.struct((field, type) -> {
            if (field == 4 || field == 7 || field == 9 || field == 11) {
                found[field] = thrift.integer(type);
            } else {
                thrift.pass(field, type);
            }
        });
        long start = found[11] > 0 ? Math.min(found[9], found[11]) : found[9];
        chunks.add(new Chunk(found[4], start, found[7]));
        if (chunks.size() > CHUNKS) {
            throw new Thrift.Odd("it states more than " + CHUNKS + " columns in all its row groups");
        }
    }

    /** The columns are a tree, written root first, each with the number of its children. */
    private void checkTree() throws Thrift.Odd {
        List<Long> open = new ArrayList<>(List.of(1L));
        for (long own : children) {
            while (!open.isEmpty() && open.get(open.size() - 1) == 0) {
                open.remove(open.size() - 1);
            }
            if (open.isEmpty() || own < 0) {
                throw new Thrift.Odd("its columns make no tree");
            }
            open.set(open.size() - 1, open.get(open.size() - 1) - 1);
            open.add(own);
            if (open.size() > DEPTH) {
                throw new Thrift.Odd("its columns nest more than " + DEPTH + " deep");
            }
        }
        if (open.stream().anyMatch(missing -> missing > 0)) {
            throw new Thrift.Odd("it names fewer columns than it states");
        }
    }
}
