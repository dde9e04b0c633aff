package org.chancery.parquet;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Walks through bytes in Thrift's compact protocol, as Parquet's footers and page heads are. In: the bytes. Out: fields and items in their order; {@link Odd}
 * where the bytes are no such thing or hold more than is to be believed.
 */
final class Thrift {

    /** A field of a struct, or an item of a list with the number 0; the visitor reads its value or passes over it. */
    interface Visitor {
        void visit(int number, int type) throws Odd;
    }

    /** Bytes that are damaged or state too much; the message is part of a sentence. */
    static final class Odd extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        Odd(String problem) {
            super(problem);
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private static final int BYTE = 3;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int UUID = 13;

    /** Parts of all lists together; DuckDB takes a few hundred bytes for each. */
    private static final int PARTS = 2_000_000;

    private static final int DEPTH = 40;

    private final ByteBuffer bytes;
    private long parts;
    private int depth;

    Thrift(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Where the next byte stands. */
    int position() {
        return bytes.position();
    }

    /** All fields of the struct that begins here. */
    void struct(Visitor visitor) throws Odd {
        deeper();
        int field = 0;
        for (int head = next(); head != 0; head = next()) {
            int distance = head >> 4;
            field = distance == 0 ? (int) zigzag() : field + distance;
            visitor.visit(field, head & 0xf);
        }
        depth--;
    }

    /** All items of the list that begins here. */
    void list(Visitor visitor) throws Odd {
        deeper();
        int head = next();
        long size = head >> 4 == 0xf ? varint() : head >> 4;
        counted(size);
        for (long i = 0; i < size; i++) {
            visitor.visit(0, head & 0xf);
        }
        depth--;
    }

    /** The whole number that stands here; where the type is another, it is passed over and the number is -1. */
    long integer(int type) throws Odd {
        if (type > BYTE && type < DOUBLE) {
            return zigzag();
        }
        pass(1, type);
        return -1;
    }

    /** Passes over a value. A field has its truth in its head, an item (number 0) in a byte of its own. */
    void pass(int number, int type) throws Odd {
        switch (type) {
            case TRUE, FALSE -> skip(number == 0 ? 1 : 0);
            case BYTE -> skip(1);
            case 4, 5, 6 -> varint();
            case DOUBLE -> skip(Double.BYTES);
            case UUID -> skip(2L * Long.BYTES);
            case BINARY -> skip(varint());
            case LIST, SET -> list(this::pass);
            case MAP -> map();
            case STRUCT -> struct(this::pass);
            default -> throw new Odd("there is no type " + type);
        }
    }

    private void map() throws Odd {
        deeper();
        long size = varint();
        counted(size);
        int types = size == 0 ? 0 : next();
        for (long i = 0; i < size; i++) {
            pass(0, types >> 4);
            pass(0, types & 0xf);
        }
        depth--;
    }

    private void deeper() throws Odd {
        if (++depth > DEPTH) {
            throw new Odd("it nests more than " + DEPTH + " deep");
        }
    }

    private void counted(long size) throws Odd {
        if (size < 0 || size > bytes.remaining()) {
            throw new Odd("a list of " + size + " parts has " + bytes.remaining() + " bytes");
        }
        parts += size;
        if (parts > PARTS) {
            throw new Odd("it has " + parts + " parts; at most " + PARTS + " are read");
        }
    }

    private void skip(long length) throws Odd {
        if (length < 0 || length > bytes.remaining()) {
            throw new Odd("a value of " + length + " bytes has " + bytes.remaining());
        }
        bytes.position(bytes.position() + (int) length);
    }

    private int next() throws Odd {
        try {
            return bytes.get() & 0xff;
        } catch (BufferUnderflowException e) {
            throw new Odd("it ends in the middle");
        }
    }

    private long zigzag() throws Odd {
        long n = varint();
        return (n >>> 1) ^ -(n & 1);
    }

    private long varint() throws Odd {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = next();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new Odd("a number does not end");
    }
}
