package org.chancery.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.chancery.source.Bytes;

/** Pages as the ledger keeps them: deflated (RFC 1951), and back. */
final class Deflated {

    private Deflated() {}

    static byte[] of(Bytes bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(bytes.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("deflating in memory", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** @param length how many bytes there were */
    static Bytes inflated(byte[] deflated, int length) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length != length || in.read() >= 0) {
                throw new IllegalArgumentException("a stored page is not of its length " + length);
            }
            return Bytes.of(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("a stored page is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
