package org.chancery.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;

class FlatReaderTest {

    private static final String LEAD =
            "The harbour board voted on Monday to close the old ferry pier for the winter, after engineers found that three of its pillars had cracked.";
    private static final String SECOND =
            "“We will not wait until somebody is hurt,” said Ana Bellweather, who chairs the board, and she asked the town to pay for the repair.";
    private static final String THIRD =
            "The mayor said that the money was not there this year, but that she would ask the county for a loan before the end of the month.";

    private static Page read(String... lines) {
        return Pages.read(Capture.ofText("t", String.join("\n\n", lines)));
    }

    private static List<String> words(Page page, BlockKind kind) {
        return page.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(Block::words)
                .toList();
    }

    private static String claim(Page page, String field) {
        return page.claims().stream()
                .filter(c -> c.field().equals(field))
                .map(Claim::value)
                .findFirst()
                .orElse("");
    }

    private static void isCovered(Page page) {
        long covered = 0;
        int end = 0;
        for (Block block : page.blocks()) {
            assertThat(block.words()).isEqualTo(block.where().in(page.text())).isNotBlank();
            assertThat(block.where().start()).isGreaterThanOrEqualTo(end);
            covered += block.where()
                    .in(page.text())
                    .chars()
                    .filter(c -> !isBlank(c))
                    .count();
            end = block.where().end();
        }
        assertThat(covered)
                .isEqualTo(page.text().chars().filter(c -> !isBlank(c)).count());
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    @Test
    void a_clean_article_is_headline_and_body() {
        Page page = read("Board closes ferry pier for the winter", LEAD, SECOND, THIRD);
        assertThat(words(page, BlockKind.HEADLINE)).containsExactly("Board closes ferry pier for the winter");
        assertThat(words(page, BlockKind.BODY)).containsExactly(LEAD, SECOND, THIRD);
        assertThat(page.verdict().article()).isTrue();
        assertThat(claim(page, "title")).isEqualTo("Board closes ferry pier for the winter");
    }

    @Test
    void a_text_without_a_headline_begins_with_its_first_paragraph() {
        String first =
                "The old ferry pier is closed for the winter, the harbour board said on Monday. “It cracks,” its chair added.";
        Page page = read(first, SECOND, THIRD);
        assertThat(words(page, BlockKind.HEADLINE)).isEmpty();
        assertThat(words(page, BlockKind.BODY)).containsExactly(first, SECOND, THIRD);
        assertThat(claim(page, "title")).isEmpty();
    }

    @Test
    void a_page_without_tags_is_typed_line_by_line() {
        Page page = read(
                "Home Local News Board Closes Ferry Pier for the Winter",
                "Board Closes Ferry Pier for the Winter",
                "by Harbour Weekly",
                "Courtesy Port Authority",
                "Town council asks who will pay for the repair of three cracked pillars",
                LEAD,
                SECOND,
                THIRD,
                "Related Articles",
                "Leave a Comment");
        assertThat(page.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        BlockKind.OTHER,
                        BlockKind.HEADLINE,
                        BlockKind.BYLINE,
                        BlockKind.CREDIT,
                        BlockKind.STANDFIRST,
                        BlockKind.BODY,
                        BlockKind.BODY,
                        BlockKind.BODY,
                        BlockKind.RELATED,
                        BlockKind.COMMENT);
        assertThat(claim(page, "author")).isEqualTo("Harbour Weekly");
        assertThat(claim(page, "outlet")).isEqualTo("Harbour Weekly");
        isCovered(page);
    }

    @Test
    void a_headline_glued_to_menu_words_is_cut_off_them() {
        Page page = read("Home Latest News Board Closes Ferry Pier", LEAD, SECOND, THIRD);
        assertThat(words(page, BlockKind.HEADLINE)).containsExactly("Board Closes Ferry Pier");
        assertThat(words(page, BlockKind.OTHER)).containsExactly("Home Latest News");
    }

    @Test
    void a_dateline_is_a_block_of_its_own_up_to_its_dash() {
        assertThat(words(read("Pier closed", "OSTEND, Jan 3 (Wirepress) — " + LEAD, SECOND), BlockKind.DATELINE))
                .containsExactly("OSTEND, Jan 3 (Wirepress) —");
        assertThat(words(read("Pier closed", "SALEM, Ore., Oct. 4 (UPI) — " + LEAD, SECOND), BlockKind.DATELINE))
                .containsExactly("SALEM, Ore., Oct. 4 (UPI) —");
        assertThat(words(read("Pier closed", "Ghent (AFP) - " + LEAD, SECOND), BlockKind.DATELINE))
                .containsExactly("Ghent (AFP) -");
        assertThat(words(read("Pier closed", "OSTEND ― " + LEAD, SECOND), BlockKind.BODY))
                .containsExactly(LEAD, SECOND);
    }

    @Test
    void a_dash_in_a_sentence_makes_no_dateline() {
        assertThat(words(
                        read("Pier closed", "The pier — long a landmark — was closed on Monday by the board.", SECOND),
                        BlockKind.DATELINE))
                .isEmpty();
        assertThat(words(
                        read("Pier closed", LEAD, "NATO — which has ships there — said it would wait for the board."),
                        BlockKind.DATELINE))
                .isEmpty();
    }

    @Test
    void by_in_a_sentence_is_no_byline() {
        Page page = read(
                "Pier closed", LEAD, "By Monday the whole pier was shut and the ferries had gone to Bruges.", SECOND);
        assertThat(words(page, BlockKind.BYLINE)).isEmpty();
        Page line = read("Pier closed", "By Jane Q. Doe and Ian de Vries | May 3, 2021", LEAD, SECOND);
        assertThat(words(line, BlockKind.BYLINE)).hasSize(1);
        assertThat(claim(line, "author")).isEqualTo("Jane Q. Doe and Ian de Vries");
        assertThat(claim(line, "published")).isEqualTo("2021-05-03");
    }

    @Test
    void names_before_a_day_are_a_byline() {
        assertThat(claim(read("Pier closed for the winter", "Jane Doe on May 3, 2021", LEAD, SECOND), "author"))
                .isEqualTo("Jane Doe");
        assertThat(claim(
                        read("Pier closed for the winter", "Written by Jane Doe, Ian Roe, and Ada Poe", LEAD, SECOND),
                        "author"))
                .isEqualTo("Jane Doe, Ian Roe, and Ada Poe");
        assertThat(claim(read("Pier closed for the winter", "By Jane Doe, staff writer", LEAD, SECOND), "author"))
                .isEqualTo("Jane Doe");
    }

    @Test
    void a_line_with_a_day_dates_the_article() {
        Page page = read("Pier closed for the winter", "Tuesday, March 9, 2021", LEAD, SECOND);
        assertThat(words(page, BlockKind.DATE)).containsExactly("Tuesday, March 9, 2021");
        assertThat(claim(page, "published")).isEqualTo("2021-03-09");
        assertThat(claim(
                        read("Pier closed for the winter", "Updated 3 February 2020 14:05 GMT", LEAD, SECOND),
                        "modified"))
                .isEqualTo("2020-02-03");
    }

    @Test
    void a_caption_closes_with_whose_picture_it_is() {
        Page page = read("Pier closed", LEAD, "The pier at low tide in March 2019. Image: Joan Roe.", SECOND, THIRD);
        assertThat(words(page, BlockKind.CAPTION))
                .containsExactly("The pier at low tide in March 2019. Image: Joan Roe.");
        assertThat(words(page, BlockKind.BODY)).containsExactly(LEAD, SECOND, THIRD);
    }

    @Test
    void hard_wrapped_paragraphs_are_one_block_each() {
        Page page = Pages.read(Capture.ofText(
                "t", "Board closes ferry pier\r\n\r\n" + wrap(LEAD) + "\r\n\r\n" + wrap(SECOND + " " + THIRD)));
        assertThat(words(page, BlockKind.BODY)).containsExactly(wrap(LEAD), wrap(SECOND + " " + THIRD));
        isCovered(page);
    }

    private static String wrap(String paragraph) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= 60;
            out.append(column == 0 ? "" : fits ? " " : "\r\n").append(word);
            column = column > 0 && fits ? column + 1 + word.length() : word.length();
        }
        return out.toString();
    }

    @Test
    void a_transcript_keeps_every_turn() {
        String[] turns = {
            "MS BELLWEATHER: Good morning. I have one announcement before we begin, and it is about the pier.",
            "Q: Will it open again in spring?",
            "MS BELLWEATHER: We hope so. The engineers have not told us yet what it will take.",
            "Q: And who pays?",
            "MS BELLWEATHER: That is for the county to say, and I will not speak for the county."
        };
        assertThat(words(read(turns), BlockKind.OTHER)).isEmpty();
        assertThat(words(read(turns), BlockKind.BODY)).contains(turns[1], turns[2], turns[3], turns[4]);
    }

    @Test
    void a_live_blog_keeps_its_hours_apart() {
        Page page = read("Ferry pier: the day as it happened", "14:05", LEAD, "13:40", SECOND, "13:10", THIRD);
        assertThat(words(page, BlockKind.BODY)).containsExactly(LEAD, SECOND, THIRD);
        assertThat(words(page, BlockKind.DATE)).contains("13:40", "13:10");
    }

    @Test
    void text_without_line_breaks_is_cut_at_its_furniture() {
        String body = (LEAD + " " + SECOND + " " + THIRD + " ").repeat(4).strip();
        String text =
                "Board Closes Ferry Pier - Harbour Weekly Home News Sport Weather Jobs Contact Us Subscribe Board Closes Ferry Pier "
                        + body
                        + " Related Articles Ten Walks By The Sea Five Old Lighthouses Leave a Comment Privacy Policy Contact Us";
        Page page = Pages.read(Capture.ofText("t", text));
        assertThat(String.join(" ", words(page, BlockKind.BODY)))
                .startsWith("The harbour board")
                .endsWith("of the month.");
        assertThat(words(page, BlockKind.OTHER)).anyMatch(w -> w.contains("Weather Jobs"));
        isCovered(page);
    }

    @Test
    void a_short_page_on_one_line_has_a_body_as_well() {
        Page page = read(
                "Home World Sport Jobs Subscribe Log in Board closes the old ferry pier By Mira Oduya Published 4 May 2021 "
                        + LEAD + " " + SECOND + " " + THIRD
                        + " Related articles Ten walks by the sea Comments (3) Privacy Contact us");
        assertThat(page.verdict().article()).isTrue();
        assertThat(String.join(" ", words(page, BlockKind.BODY)))
                .startsWith("The harbour board")
                .endsWith("end of the month.");
        isCovered(page);
    }

    @Test
    void a_sentence_alone_is_read() {
        assertThat(read("The mayor denied it.").verdict().article()).isTrue();
        assertThat(read("He said that the pier was closed and would stay so")
                        .verdict()
                        .article())
                .isTrue();
    }

    @Test
    void a_paragraph_alone_stays_whole() {
        assertThat(words(read(LEAD + " " + SECOND + " " + THIRD), BlockKind.BODY))
                .hasSize(1);
    }

    @Test
    void what_is_no_article_is_said_to_be_none() {
        assertThat(read("").verdict().rule()).isEqualTo("empty");
        assertThat(read(" \t\r\n\f ").verdict().article()).isFalse();
        assertThat(read("Home", "News", "Sport", "Weather", "Log in", "Contact us")
                        .verdict()
                        .article())
                .isFalse();
        assertThat(read("\u0000\u0001\u0002PK\u0003\u0004\uFFFD\uFFFD\uFFFD rubbish \u0007\u0008")
                        .verdict()
                        .rule())
                .isEqualTo("not-text");
    }

    @Test
    void odd_text_is_covered_and_takes_linear_time() {
        isCovered(read("x".repeat(1_000_000)));
        isCovered(read("The dog said so. ".repeat(60_000)));
        isCovered(Pages.read(Capture.ofText("t", "one line\n".repeat(100_000))));
        isCovered(Pages.read(Capture.ofText("t", "unbroken\n".repeat(100_000))));
        isCovered(read("“\"".repeat(10_000)));
        isCovered(read("“No” \"yes\" ".repeat(10_000)));
        isCovered(read("—".repeat(200_000) + "A"));
        isCovered(read("By By By By ".repeat(50_000)));
        isCovered(read("\u200B", "\uD800 lone \uDC00", "a\u0000b\tc\u000Bd\fe\u0085f"));
    }
}
