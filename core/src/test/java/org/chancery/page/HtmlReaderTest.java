package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final String STORY =
            """
            <!DOCTYPE html><html lang="en"><head><title>Harbour reopens after storm | The Quay Post</title>
            <meta property="og:site_name" content="The Quay Post"><meta property="og:title" content="Harbour reopens after storm">
            <meta name="description" content="Ferries sail again from Tolmouth after nine days, the harbour master says.">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour reopens after storm",
            "datePublished":"2021-03-04T08:00:00Z","dateModified":"2021-03-05","author":[{"@id":"#a1"}],},
            {"@id":"#a1","@type":"Person","name":"Tamsin Orrell"}]}</script></head>
            <body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
            <main><article><h1>Harbour reopens after storm</h1>
            <p class="standfirst">Ferries sail again from Tolmouth after nine days, the harbour master says.</p>
            <div class="byline">By Tamsin Orrell</div><time datetime="2021-03-04">4 March 2021</time>
            <div class="article-body">
            <p>The harbour at Tolmouth reopened on Thursday after nine days in which no ferry could leave the quay, and the first boat sailed at dawn.</p>
            <figure><img src="x.jpg"><figcaption>The first ferry leaves the quay.</figcaption></figure>
            <p>&ldquo;We&rsquo;re open,&rdquo; harbour master Ida Pell&nbsp;said&mdash;and&#32;smiled &amp; waved, while the crews, the pilots and the dockers cheered.</p>
            <aside class="related"><h3>Related articles</h3><ul><li><a href="/1">Storm closes harbour</a></li></ul></aside>
            <h2>What comes next</h2>
            <ul><li>The pilots return on Friday, the council said, and the fish market opens.</li><li>Repairs last until May.</li></ul>
            <p>Stocks of coal, grain and timber had<!-- x --> run low in the <b>town</b>, its mayor said, and prices rose by a third within a week.</p>
            <p style="display:none">The harbour at Tolmouth is hidden here, a long paragraph that nobody reads on the page at all.</p>
            </div></article>
            <section id="comments"><h3>Comments</h3><p>I have never seen such waves in my whole life, said nobody, but I truly have not seen them.</p></section>
            </main><footer>© 2021 The Quay Post. All rights reserved.</footer></body></html>
            """;

    private static Page page(String html) {
        return Pages.read(Capture.ofHtml("p", html));
    }

    private static List<String> words(Page page, BlockKind kind) {
        return page.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(Block::words)
                .toList();
    }

    @Test
    void each_block_of_a_story_is_named() {
        Page page = page(STORY);
        assertThat(words(page, BlockKind.HEADLINE)).containsExactly("Harbour reopens after storm");
        assertThat(words(page, BlockKind.STANDFIRST)).hasSize(1);
        assertThat(words(page, BlockKind.BYLINE)).containsExactly("By Tamsin Orrell");
        assertThat(words(page, BlockKind.DATE)).containsExactly("4 March 2021");
        assertThat(words(page, BlockKind.CAPTION)).containsExactly("The first ferry leaves the quay.");
        assertThat(words(page, BlockKind.SUBHEAD)).containsExactly("What comes next");
        assertThat(words(page, BlockKind.BODY)).hasSize(5);
        assertThat(words(page, BlockKind.RELATED)).contains("Storm closes harbour");
        assertThat(words(page, BlockKind.COMMENT)).hasSize(2);
        assertThat(page.verdict().article()).isTrue();
    }

    @Test
    void a_dropped_block_keeps_its_rule_and_score() {
        Article article = Articles.from(page(STORY));
        assertThat(article.dropped()).anySatisfy(d -> {
            assertThat(d.words()).startsWith("The harbour at Tolmouth is hidden");
            assertThat(d.rule()).isEqualTo("hidden");
            assertThat(d.score()).isPositive();
        });
    }

    @Test
    void entities_blanks_and_comments_map_home_exactly() {
        Article article = Articles.from(page(STORY));
        assertThat(article.words()).contains("“We’re open,” harbour master Ida Pell said—and smiled & waved");
        assertThat(PageAudit.problems(article)).isEmpty();
        int at = article.words().indexOf("&");
        assertThat(article.onPage(new org.chancery.text.Span(at, at + 1))
                        .in(article.text().original()))
                .isEqualTo("&amp;");
    }

    @Test
    void the_body_is_the_running_text_alone() {
        String body = Articles.from(page(STORY)).body();
        assertThat(body).startsWith("The harbour at Tolmouth reopened").endsWith("within a week.");
        assertThat(body)
                .contains("What comes next\n\nThe pilots return")
                .doesNotContain("ferry leaves", "Related", "waves");
    }

    @Test
    void words_of_inline_elements_are_not_smashed_and_paragraphs_are() {
        Page page = page(
                "<article><p>A <i>long</i><b>boat</b> came,<br>and<br><br>went<span> away</span> again.</p></article>");
        assertThat(page.blocks().stream().map(Block::words))
                .containsExactly("A longboat came,\nand", "went away again.");
    }

    @Test
    void an_article_in_two_boxes_is_read_whole() {
        String p =
                "<p>The council of Tolmouth met on Monday, Tuesday and Friday, and each time it spoke of the harbour wall at length.</p>";
        String html = "<main><div class='chunk'>" + p.repeat(4)
                + "</div><div class='advert'>Buy a boat</div><div class='chunk'>" + p.repeat(4) + "</div></main>";
        assertThat(words(page(html), BlockKind.BODY)).hasSize(8);
    }

    @Test
    void a_page_that_shows_nothing_is_read_from_its_json_ld() {
        String sentence =
                "The mayor said \\u201cno\\u201d to the harbour wall, then left the hall, and the council went on without her.";
        Article article =
                Articles.from(page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + sentence + "\\n\\n" + sentence.repeat(6) + "\"}</script><p>Loading.</p>"));
        assertThat(article.body()).startsWith("The mayor said “no” to the harbour wall");
        assertThat(article.parts(BlockKind.BODY)).hasSize(2);
        int at = article.words().indexOf("“no”");
        assertThat(article.onPage(new org.chancery.text.Span(at, at + 4))
                        .in(article.text().original()))
                .isEqualTo("\\u201cno\\u201d");
        assertThat(article.verdict().article()).isTrue();
    }

    @Test
    void text_moved_by_the_parser_keeps_its_place() {
        Article article = Articles.from(
                page("<p>One.<table>stray words here<tr><td>A cell.</td></tr></table>After it all, more words stand."));
        assertThat(PageAudit.problems(article)).isEmpty();
    }
}
