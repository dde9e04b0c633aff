package org.chancery.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A look at a file's footer and the heads of its pages before DuckDB reads it. In: a file. Out: nothing, or a {@link ParquetException} that says why it is no Parquet file, or one to be wary of:
 * DuckDB ends the whole process on a schema that nests a thousand deep, and builds in memory whatever number of parts the footer states.
 *
 * <p>After the Parquet format: {@code PAR1}, row groups, the footer in Thrift's compact protocol, its length in four bytes, {@code PAR1}.
 */
final class Footer {

    private static final int TAIL = 8;
    private static final int LONGEST = 32 << 20;
    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED = "PARE";
    private static final String RENEW = "get the file anew from where it came";

    private Footer() {}

    static void check(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new ParquetException(file, "this is a folder", "name the Parquet files in it");
            }
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new ParquetException(
                        file, "this is no ordinary file", "Parquet is read from its end; save it as a file first");
            }
            try (FileChannel channel = FileChannel.open(file)) {
                check(file, channel);
            }
        } catch (NoSuchFileException e) {
            throw new ParquetException(
                    file, "there is no such file", "check the spelling and the working directory", e);
        } catch (AccessDeniedException e) {
            throw new ParquetException(file, "no permission to read it", "change its permissions or leave it out", e);
        } catch (IOException e) {
            throw new ParquetException(file, "it cannot be read (" + e + ")", "look whether its disk is in order", e);
        }
    }

    private static void check(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0) {
            throw new ParquetException(file, "the file is empty", RENEW);
        }
        ByteBuffer head = read(channel, 0, (int) Math.min(MAGIC.length(), size));
        String start = text(head);
        if (!start.equals(MAGIC) && !start.equals(ENCRYPTED)) {
            throw new ParquetException(file, "this is no Parquet file", "name it for what it is");
        }
        if (size < MAGIC.length() + TAIL) {
            throw new ParquetException(file, "the file is cut off after " + size + " bytes", RENEW);
        }
        ByteBuffer tail = read(channel, size - TAIL, TAIL);
        int length = tail.getInt();
        String end = text(tail);
        if (start.equals(ENCRYPTED) || end.equals(ENCRYPTED)) {
            throw new ParquetException(file, "the file is encrypted", "decrypt it first");
        }
        if (!end.equals(MAGIC)) {
            throw new ParquetException(
                    file, "the file is cut off: its end, which tells what is in it, is missing", RENEW);
        }
        if (length <= 0 || length > size - TAIL - MAGIC.length()) {
            throw new ParquetException(
                    file, "its end is damaged: it states a footer of " + length + " bytes in a file of " + size, RENEW);
        }
        if (length > LONGEST) {
            throw new ParquetException(
                    file,
                    "its footer has " + length + " bytes; at most " + LONGEST + " are read",
                    "write it anew with larger row groups");
        }
        try {
            List<FooterShape.Chunk> chunks = FooterShape.chunks(read(channel, size - TAIL - length, length));
            PageHeads.check(channel, chunks);
        } catch (Thrift.Odd e) {
            throw new ParquetException(file, "it is damaged or hostile: " + e.problem(), RENEW, e);
        }
    }

    /** So many bytes from there. */
    static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("it became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    private static String text(ByteBuffer rest) {
        return StandardCharsets.ISO_8859_1.decode(rest).toString();
    }
}
