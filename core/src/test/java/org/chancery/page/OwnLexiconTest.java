package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chancery.article.Articles;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own word lists reach the rooms of pages and articles. */
class OwnLexiconTest {

    private static final String BODY =
            "The lock keepers voted on Monday to open the upper canal at night, after the millers had asked for it twice.";

    @TempDir
    private Path own;

    private Lexicon lexicon(String file, String... lines) throws IOException {
        Files.write(own.resolve(file), java.util.List.of(lines));
        return Lexicon.english().overlaidBy(own);
    }

    private static Optional<BlockKind> kind(Page page, String words) {
        return page.blocks().stream()
                .filter(b -> b.words().equals(words))
                .map(Block::kind)
                .findFirst();
    }

    @Test
    void own_phrases_reach_text_without_tags() throws IOException {
        Capture capture =
                Capture.ofText("t", "Canal opens at night\n\nPenned by Orla Finch\n\n" + BODY + "\n\n" + BODY);
        Pages pages =
                new Pages(lexicon("flat-phrases.tsv", "# columns kind match phrase value", "byline\tstart\tpenned by"));
        assertThat(kind(Pages.read(capture), "Penned by Orla Finch")).isNotEqualTo(Optional.of(BlockKind.BYLINE));
        assertThat(kind(pages.page(capture), "Penned by Orla Finch")).contains(BlockKind.BYLINE);
    }

    @Test
    void own_class_names_reach_pages() throws IOException {
        String html = "<article><h1>Canal opens at night</h1>" + ("<p>" + BODY + "</p>").repeat(3)
                + "<p class='kanalrest'>Nine locks were counted on the way, and nobody had asked the keepers about them.</p></article>";
        Capture capture = Capture.ofHtml("p", html);
        Pages pages = new Pages(lexicon("page-classes.tsv", "# columns role words", "RELATED\tkanalrest"));
        assertThat(Articles.from(Pages.read(capture)).body()).contains("Nine locks");
        assertThat(Articles.from(pages.page(capture)).body()).doesNotContain("Nine locks");
    }

    @Test
    void own_months_reach_articles() throws IOException {
        Capture capture = Capture.ofText("t", BODY);
        Capture told = capture.with(capture.given().withPublished("4 Hayfield 2021"));
        Articles articles = new Articles(lexicon("article-months.tsv", "# columns month names", "7\thayfield"));
        Page page = Pages.read(told);
        assertThat(Articles.from(page).published()).isEmpty();
        assertThat(articles.article(page).published().map(f -> f.value().toString()))
                .contains("2021-07-04");
    }

    @Test
    void mistakes_in_own_files_show_at_the_start() throws IOException {
        Lexicon broken = lexicon("page-phrases.tsv", "no columns are named here");
        assertThatThrownBy(() -> new Pages(broken)).isInstanceOf(LexiconException.class);
    }
}
