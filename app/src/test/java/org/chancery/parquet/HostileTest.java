package org.chancery.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chancery.source.Failure;
import org.chancery.source.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and hostile files: each ends in rows or in one named refusal. */
class HostileTest {

    private static final int TAIL = 8;

    @TempDir
    Path folder;

    private List<byte[]> sound() throws SQLException, IOException {
        String query =
                "SELECT 'a' || i AS id, CASE WHEN i % 7 = 3 THEN NULL ELSE 'The minister said ' || md5(i::VARCHAR) END AS text,"
                        + " DATE '2020-01-01' + i::INT AS published, i / 7.0 AS x, CASE WHEN i % 4 = 0 THEN [] ELSE ['x' || i, 'y'] END"
                        + " AS tags FROM range(60) t(i)";
        List<byte[]> files = new ArrayList<>();
        for (String options : List.of(
                ", COMPRESSION ZSTD",
                ", COMPRESSION UNCOMPRESSED",
                ", COMPRESSION LZ4_RAW, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1")) {
            files.add(Files.readAllBytes(ArticlesTest.made(folder.resolve("sound.parquet"), query, options)));
        }
        return files;
    }

    private static byte[] damaged(byte[] sound, int kind, Random random) {
        byte[] bytes = sound.clone();
        int size = bytes.length;
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int footer = size - TAIL - file.getInt(size - TAIL);
        switch (kind) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(size));
            }
            case 1 -> bytes[footer + random.nextInt(size - TAIL - footer)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[4 + random.nextInt(footer - 4)] = (byte) random.nextInt(256);
            case 3 -> file.putInt(size - TAIL, random.nextBoolean() ? random.nextInt(size) : random.nextInt());
            case 4 -> {
                int at = 4 + random.nextInt(size - TAIL - 4);
                Arrays.fill(bytes, at, Math.min(size - TAIL, at + 100), (byte) (random.nextBoolean() ? 0xff : 0));
            }
            default -> {
                int at = footer + random.nextInt(size - TAIL - footer);
                bytes[at] = (byte) 0xff; // a varint that goes on: huge sizes
                bytes[Math.min(size - TAIL - 1, at + 1)] = (byte) 0xff;
            }
        }
        return bytes;
    }

    @Test
    void sixty_damaged_files_each_end_in_rows_or_one_refusal() throws SQLException, IOException {
        Random random = new Random(20_200_108);
        List<byte[]> sound = sound();
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            Path file = folder.resolve(i + ".parquet");
            Files.write(file, damaged(sound.get(i % 3), i / 3 % 6, random));
            List<Input> all = ArticlesTest.read(file);
            assertThat(all).as("file %s", i).isNotEmpty().hasSizeLessThanOrEqualTo(61);
            Input last = all.get(all.size() - 1);
            if (last instanceof Failure failure && !failure.problem().contains("no string")) {
                refused++;
                assertThat(failure.problem().length()).as(failure.problem()).isBetween(10, 400);
                assertThat(failure.problem()).as("file %s", i).doesNotContain("\n");
            }
        }
        assertThat(refused).isBetween(35, 58);
    }

    /** DuckDB 1.5.6 copies the first ones' packed bytes into the room for the unpacked ones. */
    @Test
    void pages_that_say_they_are_not_packed_and_are_never_reach_duckdb() throws IOException {
        assertThat(page(10, 60, Thrift.FALSE, 1)).contains("states sizes that cannot be: 60 bytes packed, 10 unpacked");
        assertThat(page(60, 10, Thrift.FALSE, 1)).contains("cannot be");
        assertThat(page(10, -60, Thrift.TRUE, 1)).contains("cannot be: -60 bytes");
        assertThat(page(10, 60, Thrift.TRUE, 1)).isEmpty();
        assertThat(page(60, 60, Thrift.FALSE, 1)).isEmpty();
        assertThat(page(10, 60, Thrift.FALSE, 0)).isEmpty(); // a column that is not packed: DuckDB looks itself
    }

    /** What is said of a column of one page of the second version with these sizes. */
    private String page(int unpacked, int packed, int isPacked, int codec) throws IOException {
        byte[] head = {
            0x15, 6, 0x15, (byte) zigzag(unpacked), 0x15, (byte) zigzag(packed), 0x5c, (byte) (0x70 | isPacked), 0, 0
        };
        Path path = folder.resolve("page");
        Files.write(path, Arrays.copyOf(head, head.length + 60));
        try (FileChannel file = FileChannel.open(path)) {
            PageHeads.check(file, List.of(new FooterShape.Chunk(codec, 0, head.length + 60)));
            return "";
        } catch (Thrift.Odd e) {
            return e.problem();
        }
    }

    private static int zigzag(int number) {
        return (number << 1) ^ (number >> 31);
    }

    @Test
    void footers_that_state_too_much_are_refused_before_duckdb_sees_them() throws IOException {
        assertThat(refusal(schema(3_000, 1))).contains("nest more than 40 deep");
        assertThat(refusal(schema(5_000, 0))).contains("states more than 4000 columns");
        assertThat(refusal(schema(3, 5))).contains("names fewer columns than it states");
        assertThat(refusal(schema(3, -1))).contains("columns make no tree");
        assertThat(refusal(list(2, 50_000_000, 9))).contains("a list of 50000000 parts has 9 bytes");
        assertThat(refusal(list(2, 3_000_000, 3_000_000))).contains("it has 3000000 parts; at most 2000000 are read");
        assertThat(refusal(list(4, 100, 50))).contains("a list of 100 parts has");
        assertThat(refusal(nested(1_000_000))).contains("it nests more than 40 deep");
        assertThat(refusal(new byte[] {(byte) 0x1f, 1})).contains("there is no type 15");
        assertThat(refusal(new byte[] {0x18, 120, 1})).contains("a value of 120 bytes has 1");
        assertThat(refusal(new byte[] {0x16, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}))
                .contains("does not end");
        assertThat(refusal(new byte[] {0x16, 1})).contains("ends in the middle");
        assertThat(refusal(new byte[33 << 20])).contains("at most 33554432 are read");
    }

    private String refusal(byte[] footer) throws IOException {
        ByteBuffer file = ByteBuffer.allocate(footer.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = "PAR1".getBytes(StandardCharsets.US_ASCII);
        file.put(magic).put(footer).putInt(footer.length).put(magic);
        Path path = folder.resolve("made.parquet");
        Files.write(path, file.array());
        List<Input> all = ArticlesTest.read(path);
        assertThat(all).hasSize(1);
        return ((Failure) all.get(0)).problem();
    }

    /** A list of columns, each with so many children. */
    private static byte[] schema(int columns, int children) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, 2, columns);
        for (int i = 0; i < columns; i++) {
            boolean root = i == 0 && children == 0;
            out.write(0x48); // field 4, the name
            out.write(1);
            out.write('a');
            out.write(0x15); // field 5, the children
            long own = root ? columns - 1 : children;
            varint(out, own < 0 ? -2 * own - 1 : 2 * own);
            out.write(0);
        }
        out.write(0);
        return out.toByteArray();
    }

    private static byte[] list(int field, int states, int has) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, field, states);
        out.write(new byte[has]);
        return out.toByteArray();
    }

    private static byte[] nested(int deep) {
        byte[] structs = new byte[deep];
        Arrays.fill(structs, (byte) 0xfc);
        return structs;
    }

    private static void head(ByteArrayOutputStream out, int field, long size) {
        out.write(field << 4 | 9);
        out.write(0xfc);
        varint(out, size);
    }

    private static void varint(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
