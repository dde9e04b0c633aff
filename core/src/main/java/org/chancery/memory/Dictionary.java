package org.chancery.memory;

/** Bytes that memories have much of, known to deflating and inflating beforehand. */
final class Dictionary {

    static final byte[] BYTES = new byte[0];

    private Dictionary() {}
}
