package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.chancery.json.Json;
import org.junit.jupiter.api.Test;

class PackedDossierTest {

    @Test
    void any_json_comes_back_as_it_was() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Json value = any(random, 5);
            assertThat(Unpacker.unpack(Packer.pack(value, "a text 😀 of words"), "a text 😀 of words"))
                    .isEqualTo(value);
        }
    }

    @Test
    void spans_that_do_not_quote_their_text_come_back_as_they_were() {
        for (String span : List.of(
                "{\"start\":0,\"end\":3,\"words\":\"abd\",\"page\":[0,3]}",
                "{\"start\":0,\"end\":9,\"words\":\"abc\",\"page\":[0,3]}",
                "{\"start\":2,\"end\":1,\"words\":\"\",\"page\":[2,1]}",
                "{\"start\":-1,\"end\":1,\"words\":\"a\",\"page\":[0,1]}",
                "{\"start\":01,\"end\":1,\"words\":\"\",\"page\":[0,1,2]}",
                "{\"start\":1.0,\"end\":3,\"words\":\"bc\",\"page\":[1,3]}",
                "{\"start\":1,\"end\":3,\"words\":\"bc\",\"page\":[100000,7]}")) {
            Json value = read(span.replace("01", "1"));
            assertThat(Unpacker.unpack(Packer.pack(value, "abc"), "abc")).isEqualTo(value);
        }
    }

    @Test
    void damaged_bytes_are_refused() {
        Json.Obj dossier = SampleLedger.dossiers().get(0);
        String text = PackedDossier.text(dossier);
        byte[] packed = PackedDossier.pack(dossier);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = packed.clone();
            int at = random.nextInt(
                    damaged.length - 1); // some bits of the last byte stand behind the end and mean nothing
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Unpacker.unpack(damaged, text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int length = 0; length < packed.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> Unpacker.unpack(cut, text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Unpacker.unpack(packed, "another text")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Json read(String json) {
        try {
            return org.chancery.json.JsonReader.read(json);
        } catch (org.chancery.json.JsonException e) {
            throw new AssertionError(e);
        }
    }

    private static Json any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> Json.nothing();
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> Json.of(random.nextLong());
            case 3 -> new Json.Num(random.nextInt(100) + "." + random.nextInt(1000) + "e" + random.nextInt(5));
            case 4 -> Json.of(word(random));
            case 5 -> Json.array(java.util.stream.Stream.generate(() -> any(random, depth - 1))
                    .limit(random.nextInt(4))
                    .toList());
            default -> {
                Json.Builder object = Json.object();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.put(word(random), any(random, depth - 1));
                }
                yield object.build();
            }
        };
    }

    /** Letters of every kind, halves of surrogate pairs too. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : random.nextInt(0x10000)));
        }
        return random.nextInt(4) == 0 ? "kind" : word.toString();
    }
}
