package org.chancery.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of XML, refused where no tag ends for too long: a parser keeps a name, an attribute or a comment in memory as a whole. */
final class XmlPieces extends FilterInputStream {

    static final int LONGEST = 10 << 20;

    private int sinceTag;

    XmlPieces(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        int tagEnds = n - 1;
        while (tagEnds >= 0 && buffer[offset + tagEnds] != '>') {
            tagEnds--;
        }
        sinceTag = tagEnds >= 0 ? n - 1 - tagEnds : sinceTag + Math.max(n, 0);
        if (sinceTag > LONGEST) {
            throw new Unreadable(
                    "a tag or a text in its XML has more than " + LONGEST + " bytes",
                    "no program writes a document so");
        }
        return n;
    }
}
