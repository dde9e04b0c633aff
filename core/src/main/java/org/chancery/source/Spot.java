package org.chancery.source;

/**
 * A place in an archive: {@code @4711}, or {@code @4711+90} where a gzip member holds more than one record.
 *
 * @param member the offset of the gzip member in the file, or of the byte itself where nothing is packed
 * @param inside how many bytes of the unpacked member lie before it
 */
record Spot(long member, long inside) {

    @Override
    public String toString() {
        return inside == 0 ? "" + member : member + "+" + inside;
    }

    /** How much lies between, in words. */
    String bytesTo(Spot end) {
        if (member == end.member) {
            long n = end.inside - inside;
            return inside == 0 && n == 0 ? "0 bytes" : n + " unpacked bytes";
        }
        return end.member - member + " bytes";
    }
}
