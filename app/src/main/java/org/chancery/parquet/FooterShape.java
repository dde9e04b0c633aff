package org.chancery.parquet;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through a footer and counts. In: the bytes of Parquet's {@code FileMetaData}. Out: nothing, or {@link Odd}, where they are no such thing or state more
 * than a reader should believe. After Thrift's compact protocol: fields with the distance to the last one's number, zigzag varints, lists with their lengths.
 */
final class FooterShape {

    /** Parts of all lists together; DuckDB takes a few hundred bytes for each. */
    private static final int PARTS = 2_000_000;

    /** Columns of all row groups together; DuckDB takes about a thousand bytes for each. */
    private static final int CHUNKS = 200_000;

    private static final int COLUMNS = 4_000;
    private static final int DEPTH = 40;

    private static final int BYTE = 3;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;

    /** A footer that is damaged or states too much. */
    static final class Odd extends Exception {
        private static final long serialVersionUID = 1L;

        Odd(String problem) {
            super(problem);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private final ByteBuffer bytes;
    private final List<Integer> children = new ArrayList<>();
    private long parts;
    private long chunks;

    FooterShape(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    void check() throws Odd {
        try {
            struct(Part.FILE, 0);
        } catch (BufferUnderflowException e) {
            throw new Odd("its footer is damaged: it ends in the middle");
        }
        checkTree();
    }

    /** What is looked at; all else is passed over. */
    private enum Part {
        FILE,
        COLUMN,
        ROW_GROUP,
        OTHER;

        Part of(int field) {
            return switch (this) {
                case FILE -> field == 2 ? COLUMN : field == 4 ? ROW_GROUP : OTHER;
                default -> OTHER;
            };
        }
    }

    private void struct(Part part, int depth) throws Odd {
        if (depth > DEPTH) {
            throw new Odd("its footer is damaged: it nests more than " + DEPTH + " deep");
        }
        int field = 0;
        int own = 0;
        while (true) {
            int head = bytes.get();
            if (head == 0) {
                break;
            }
            int distance = (head >> 4) & 0xf;
            field = distance == 0 ? (int) zigzag() : field + distance;
            int type = head & 0xf;
            if (part == Part.COLUMN && field == 5) {
                own = (int) Math.max(-1, Math.min(Integer.MAX_VALUE, zigzag()));
            } else {
                long before = parts;
                value(type, part.of(field), depth, true);
                if (part == Part.ROW_GROUP && field == 1) {
                    chunks = atMost(CHUNKS, chunks + parts - before, "columns in all its row groups");
                }
            }
        }
        if (part == Part.COLUMN) {
            children.add(own);
            atMost(COLUMNS, children.size(), "columns");
        }
    }

    private void value(int type, Part part, int depth, boolean inField) throws Odd {
        switch (type) {
            case 1, 2 -> skip(inField ? 0 : 1); // a field's head holds its truth
            case BYTE -> skip(1);
            case 4, 5, 6 -> varint();
            case DOUBLE -> skip(Double.BYTES);
            case UUID -> skip(2L * Long.BYTES);
            case BINARY -> skip(varint());
            case LIST, SET -> list(part, depth);
            case MAP -> map(depth);
            case STRUCT -> struct(part, depth + 1);
            default -> throw new Odd("its footer is damaged: there is no type " + type);
        }
    }

    private void list(Part part, int depth) throws Odd {
        int head = bytes.get() & 0xff;
        long size = head >> 4 == 0xf ? varint() : head >> 4;
        if (depth > DEPTH || size > bytes.remaining()) {
            throw new Odd("its footer is damaged: a list of " + size + " parts has " + bytes.remaining() + " bytes");
        }
        parts = atMost(PARTS, parts + size, "parts in its footer");
        for (long i = 0; i < size; i++) {
            value(head & 0xf, part, depth + 1, false);
        }
    }

    private void map(int depth) throws Odd {
        long size = varint();
        parts = atMost(PARTS, parts + size, "parts in its footer");
        int types = size == 0 ? 0 : bytes.get();
        for (long i = 0; i < size; i++) {
            value((types >> 4) & 0xf, Part.OTHER, depth + 1, false);
            value(types & 0xf, Part.OTHER, depth + 1, false);
        }
    }

    /** The columns are a tree, written root first, each with the number of its children. */
    private void checkTree() throws Odd {
        List<Integer> open = new ArrayList<>(List.of(1));
        for (int own : children) {
            while (!open.isEmpty() && open.get(open.size() - 1) == 0) {
                open.remove(open.size() - 1);
            }
            if (open.isEmpty() || own < 0) {
                throw new Odd("its footer is damaged: the columns make no tree");
            }
            open.set(open.size() - 1, open.get(open.size() - 1) - 1);
            open.add(own);
            if (open.size() > DEPTH) {
                throw new Odd("its columns nest more than " + DEPTH + " deep");
            }
        }
        if (open.stream().anyMatch(missing -> missing > 0)) {
            throw new Odd("its footer is damaged: it names fewer columns than it states");
        }
    }

    private static long atMost(long limit, long number, String what) throws Odd {
        if (number > limit) {
            throw new Odd("it states " + number + " " + what + "; at most " + limit + " are read");
        }
        return number;
    }

    private void skip(long length) throws Odd {
        if (length < 0 || length > bytes.remaining()) {
            throw new Odd("its footer is damaged: a value of " + length + " bytes has " + bytes.remaining());
        }
        bytes.position(bytes.position() + (int) length);
    }

    private long zigzag() throws Odd {
        long n = varint();
        return (n >>> 1) ^ -(n & 1);
    }

    private long varint() throws Odd {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = bytes.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Odd("its footer is damaged: a number does not end");
    }
}
