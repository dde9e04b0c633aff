package org.chancery.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static List<String> vocabulary = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = WordPieceTest.class.getResourceAsStream("/org/chancery/encoder/vocab.txt")) {
            vocabulary = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static List<String> pieces(String word) {
        return Arrays.stream(WordPiece.standard().pieces(word))
                .mapToObj(vocabulary::get)
                .toList();
    }

    @Test
    void the_vocabulary_is_that_of_uncased_bert() {
        assertThat(vocabulary).hasSize(30_522);
        assertThat(vocabulary.get(WordPiece.UNKNOWN)).isEqualTo("[UNK]");
        assertThat(vocabulary.get(WordPiece.CLS)).isEqualTo("[CLS]");
        assertThat(vocabulary.get(WordPiece.SEP)).isEqualTo("[SEP]");
    }

    @Test
    void every_piece_of_letters_is_found_by_its_own_letters() {
        for (String word : vocabulary) {
            if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                assertThat(pieces(word)).containsExactly(word);
            }
        }
    }

    @Test
    void a_word_is_cut_into_its_longest_pieces_from_the_left() {
        assertThat(pieces("minister")).containsExactly("minister");
        assertThat(pieces("unaffable")).containsExactly("una", "##ffa", "##ble");
        assertThat(pieces("Embeddings")).containsExactly("em", "##bed", "##ding", "##s");
    }

    @Test
    void case_and_accents_make_no_difference() {
        assertThat(pieces("Café")).isEqualTo(pieces("cafe"));
        assertThat(pieces("RÉSUMÉ")).isEqualTo(pieces("resume"));
        assertThat(pieces("İstanbul")).isEqualTo(pieces("istanbul"));
        assertThat(pieces("cafe\u0301")).isEqualTo(pieces("cafe"));
    }

    @Test
    void marks_stand_apart() {
        assertThat(pieces("n't")).containsExactly("n", "'", "t");
        assertThat(pieces("n’t")).containsExactly("n", "’", "t");
        assertThat(pieces("U.S.")).containsExactly("u", ".", "s", ".");
        assertThat(pieces("$5,000")).containsExactly("$", "5", ",", "000");
        assertThat(pieces("“")).containsExactly("“");
        assertThat(pieces("[MASK]")).containsExactly("[", "mask", "]");
    }

    @Test
    void chinese_signs_stand_apart() {
        assertThat(pieces("東京")).containsExactly("東", "京");
        assertThat(pieces("a東b")).containsExactly("a", "東", "b");
    }

    @Test
    void what_cannot_be_read_is_one_unknown_piece() {
        assertThat(pieces("😀")).containsExactly("[UNK]");
        assertThat(pieces("")).containsExactly("[UNK]");
        assertThat(pieces("\u200b")).containsExactly("[UNK]");
        assertThat(pieces("\ud83d")).containsExactly("[UNK]");
        assertThat(pieces("x".repeat(101))).containsExactly("[UNK]");
        assertThat(pieces("good😀-day")).containsExactly("[UNK]", "-", "day");
    }

    @Test
    void a_blank_inside_a_word_parts_it() {
        assertThat(pieces("New\u00a0York")).containsExactly("new", "york");
    }

    @Test
    void of_a_long_word_twelve_pieces_are_kept() {
        assertThat(pieces(".".repeat(1_000_000))).hasSize(12).containsOnly(".");
        assertThat(pieces("zqx".repeat(20))).hasSize(12);
    }
}
