package org.chancery.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.Chancery;
import org.chancery.article.Article;
import org.chancery.article.Part;
import org.chancery.dossier.Dossier;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final String TEXT =
            """
            Harbour to stay open 🚢

            “We will not close it,” said Ada Berg, the mayor of Lund, who denied that the port had failed.

            Police arrested three men on Tuesday. She told reporters that “nobody was hurt”.
            """;

    private static final Dossier READ = Chancery.standard().read(Capture.ofText("harbour", TEXT));
    private static final Kept KEPT = kept(READ);
    private static final byte[] PACKED = Memory.pack(KEPT);

    private static Kept kept(Dossier read) {
        return new Kept(
                7,
                read.article(),
                read.analysis().readout(),
                read.attributions().answers());
    }

    private static void isRefused(byte[] bytes) {
        assertThatThrownBy(() -> Memory.unpack(bytes, TEXT)).isInstanceOf(MemoryException.class);
    }

    @Test
    void what_was_packed_comes_back_equal() throws MemoryException {
        assertThat(KEPT.readout()).isPresent();
        assertThat(KEPT.answers().orElseThrow().whole().answers()).isNotEmpty();
        assertThat(Memory.unpack(PACKED, TEXT)).isEqualTo(KEPT);
        assertThat(Memory.pack(KEPT)).isEqualTo(PACKED);
    }

    @Test
    void an_article_that_the_encoder_did_not_read_comes_back_equal() throws MemoryException {
        String german =
                """
                Der Hafen bleibt offen

                „Wir schließen den Hafen nicht“, sagte die Bürgermeisterin der Stadt am Dienstag. Sie sei mit der Arbeit der Behörden
                zufrieden, und niemand habe sich über die neuen Regeln beklagt.
                """;
        Kept kept = kept(Chancery.standard().read(Capture.ofText("d", german)));
        assertThat(kept.readout()).isEmpty();
        assertThat(Memory.unpack(Memory.pack(kept), kept.article().words())).isEqualTo(kept);
    }

    @Test
    void of_a_page_every_place_comes_back() throws MemoryException {
        Article article = Chancery.standard()
                .read(Capture.ofHtml(
                        "p",
                        "<html><body><nav>🧭 Menu</nav><article><h1>Port &amp; town&#x1F6A2;</h1><p>The port of Lund stays open 🚢, "
                                + "the mayor&nbsp;said on Tuesday, as <b>nobody</b> had asked for more.</p></article>"
                                + "<footer>𝄞 about us</footer></body></html>"))
                .article();
        Article again = Memory.unpack(
                        Memory.pack(new Kept(0, article, Optional.empty(), Optional.empty())), article.words())
                .article();
        assertThat(again.text().alignment()).isEqualTo(article.text().alignment());
        assertThat(again.text().original()).hasSameSizeAs(article.text().original());
        for (Part part : article.parts()) {
            int end = article.onPage(part.span()).end();
            assertThat(again.text().original().codePointCount(0, end))
                    .isEqualTo(article.text().original().codePointCount(0, end));
        }
        assertThat(again.dropped()).isEqualTo(article.dropped());
        assertThat(again.origin()).isEqualTo(article.origin());
    }

    @Test
    void every_changed_byte_is_noticed() {
        for (int i = 0; i < PACKED.length; i++) {
            for (int change : new int[] {1, 0x10, 0x80, 0xff}) {
                byte[] other = PACKED.clone();
                other[i] = (byte) (other[i] ^ change);
                isRefused(other);
            }
        }
    }

    @Test
    void what_is_cut_off_or_goes_on_is_refused() {
        for (int length = 0; length < PACKED.length; length++) {
            isRefused(Arrays.copyOf(PACKED, length));
        }
        isRefused(Arrays.copyOf(PACKED, PACKED.length + 1));
    }

    @Test
    void random_bytes_are_refused() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && i % 2 == 0) {
                bytes[0] = Envelope.VERSION;
            }
            isRefused(bytes);
        }
    }

    @Test
    void another_text_and_another_version_are_named() {
        assertThatThrownBy(() -> Memory.unpack(PACKED, TEXT.replace("Lund", "Malm")))
                .isInstanceOf(MemoryException.class)
                .hasMessageContaining("another text");
        byte[] later = PACKED.clone();
        later[0] = Envelope.VERSION + 1;
        assertThatThrownBy(() -> Memory.unpack(later, TEXT))
                .isInstanceOf(MemoryException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("version 1");
    }

    /** Whoever writes the checksum himself gets a memory that is sound, or a refusal, and never more than he brought. */
    @Test
    void forged_bytes_with_the_right_checksum_are_refused_or_sound() {
        Out good = new Out();
        ArticleForm.write(good, KEPT.article());
        good.optional(KEPT.readout(), ReadoutForm::write);
        good.optional(KEPT.answers(), AnswersForm::write);
        Random random = new Random(2);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            byte[] plain = good.plain();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                plain[random.nextInt(plain.length)] = (byte) random.nextInt(256);
            }
            try {
                Kept forged = Memory.unpack(Envelope.seal(7, TEXT, plain, good.exact()), TEXT);
                forged.readout().ifPresent(r -> assertThat(r.parse().root(0)).isNotNegative());
            } catch (MemoryException e) {
                assertThat(e).hasMessageContaining("no reading of it");
            } catch (RuntimeException | OutOfMemoryError e) {
                failures.add(i + ": " + e);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void a_bomb_is_refused() {
        isRefused(Envelope.seal(7, TEXT, new byte[200_000_000], new byte[0]));
    }
}
