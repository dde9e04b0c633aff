package org.chancery.parquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Looks at the heads of all pages. In: a file and where its columns stand. Out: nothing, or {@link Thrift.Odd} for a page that would make DuckDB write past the
 * memory it has set aside: one of the second version that says it is not packed and yet has other sizes packed and unpacked (duckdb/duckdb issue 25966).
 */
final class PageHeads {

    private static final int UNCOMPRESSED = 0;
    private static final int SECOND_VERSION = 8;
    private static final int FIRST_TRY = 256;
    private static final int LONGEST = 1 << 20;

    private static final int PAGES = 2_000_000;

    private final FileChannel file;
    private final long size;
    private int pages;

    private PageHeads(FileChannel file, long size) {
        this.file = file;
        this.size = size;
    }

    private record Head(long length, long unpacked, long packed, boolean saysUnpacked) {}

    static void check(FileChannel file, List<FooterShape.Chunk> chunks) throws IOException, Thrift.Odd {
        PageHeads heads = new PageHeads(file, file.size());
        for (FooterShape.Chunk chunk : chunks) {
            if (chunk.codec() != UNCOMPRESSED) {
                heads.check(chunk);
            }
        }
    }

    private void check(FooterShape.Chunk chunk) throws IOException, Thrift.Odd {
        if (chunk.start() < 0 || chunk.length() < 0 || chunk.start() > size - chunk.length()) {
            throw new Thrift.Odd("a column stands from byte " + chunk.start() + " over " + chunk.length()
                    + " bytes in a file of " + size);
        }
        long end = chunk.start() + chunk.length();
        for (long at = chunk.start(); at < end; ) {
            Head head = head(at);
            if (++pages > PAGES) {
                throw new Thrift.Odd("it has more than " + PAGES + " pages");
            }
            if (head.packed() < 0 || (head.saysUnpacked() && head.packed() != head.unpacked())) {
                throw new Thrift.Odd("the page at byte " + at + " states sizes that cannot be: " + head.packed()
                        + " bytes packed, " + head.unpacked() + " unpacked");
            }
            at += head.length() + head.packed();
        }
    }

    /** A head is some dozens of bytes, but its statistics can hold long values. */
    private Head head(long at) throws IOException, Thrift.Odd {
        try {
            return head(new Thrift(Footer.read(file, at, (int) Math.min(FIRST_TRY, size - at))));
        } catch (Thrift.Odd longer) {
            try {
                return head(new Thrift(Footer.read(file, at, (int) Math.min(LONGEST, size - at))));
            } catch (Thrift.Odd e) {
                throw new Thrift.Odd("the head of the page at byte " + at + " is none: " + e.problem());
            }
        }
    }

    private static Head head(Thrift thrift) throws Thrift.Odd {
        long[] sizes = {-1, -1};
        boolean[] saysUnpacked = {false};
        thrift.struct((field, type) -> {
            if (field == 2 || field == 3) {
                sizes[field - 2] = thrift.integer(type);
            } else if (field == SECOND_VERSION && type == Thrift.STRUCT) {
                thrift.struct((inner, innerType) -> {
                    saysUnpacked[0] |= inner == 7 && innerType == Thrift.FALSE;
                    thrift.pass(inner, innerType);
                });
            } else {
                thrift.pass(field, type);
            }
        });
        return new Head(thrift.position(), sizes[0], sizes[1], saysUnpacked[0]);
    }
}
