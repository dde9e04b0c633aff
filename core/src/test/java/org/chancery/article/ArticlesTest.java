package org.chancery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Bytes;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.chancery.text.Note;
import org.junit.jupiter.api.Test;

class ArticlesTest {

    private static final String BODY =
            "<p>The ferry left at dawn, as it had each day since the war, and nobody on the quay waved to it.</p>";

    private static final Dates DATES = new Dates(Lexicon.english());
    private static final NamesOfAuthors AUTHORS = new NamesOfAuthors(Lexicon.english());

    private static Article article(String head, String body) {
        return Articles.from(
                Pages.read(Capture.ofHtml("p", "<head>" + head + "</head><body>" + body + BODY + "</body>")));
    }

    @Test
    void days_are_found_as_pages_write_them() {
        LocalDate day = LocalDate.of(2021, 3, 4);
        for (String written : List.of(
                "2021-03-04T22:10:00+05:00",
                "March 4, 2021",
                "Mar. 4th, 2021",
                "Posted on 4 March 2021 at 10:10",
                "Thursday, 4th of March 2021",
                "04.03.2021",
                "3/4/2021",
                "20210304",
                "4 de março de 2021",
                "4. März 2021",
                "Thu, 04 Mar 2021 08:00:00 GMT",
                "1614844800")) {
            assertThat(DATES.find(written)).as(written).contains(day);
        }
        assertThat(DATES.find("13/3/2021")).contains(LocalDate.of(2021, 3, 13));
        assertThat(DATES.find("31 June 2021")).isEmpty();
        assertThat(DATES.find("call 1-844-555-2021")).isEmpty();
    }

    @Test
    void what_was_odd_about_the_source_is_known_of_the_article() {
        Capture page = Capture.ofHtml("p", BODY);
        Note odd = Note.of("feed-teaser", "the feed gives 9 characters");
        Capture noted = new Capture(
                "p", "p", page.kind(), page.bytes(), page.uri(), page.charset(), page.given(), List.of(odd));
        assertThat(Articles.from(Pages.read(noted)).notes()).contains(odd);
    }

    @Test
    void an_outlet_is_what_the_window_s_title_adds_to_the_headline() {
        String headline = "Ferry service to resume";
        assertThat(Titles.site(headline + " | The Quay Post", List.of(headline, headline + " | The Quay Post")))
                .contains("The Quay Post");
        assertThat(Titles.site(headline + " - live - The Quay Post", List.of(headline)))
                .isEmpty();
        assertThat(Titles.site(headline, List.of(headline))).isEmpty();
    }

    @Test
    void names_are_cut_out_of_bylines() {
        Set<String> outlets = Set.of("quaypost");
        assertThat(AUTHORS.seen("By Tamsin Orrell, Staff Writer | 3 May 2020", outlets))
                .contains("Tamsin Orrell");
        assertThat(AUTHORS.seen("Published 3 May 2020 by Ida Pell", outlets)).contains("Ida Pell");
        assertThat(AUTHORS.seen("By Tamsin Orrell and Ida Pell", outlets)).contains("Tamsin Orrell and Ida Pell");
        assertThat(AUTHORS.seen("Medically reviewed by Ida Pell — Written by Bo Quill, MD on 3 May", outlets))
                .contains("Bo Quill");
        assertThat(AUTHORS.seen("Abby Byrne", outlets)).contains("Abby Byrne");
        assertThat(AUTHORS.seen("Reviewed by Ida Pell", outlets)).isEmpty();
        assertThat(AUTHORS.seen("By the sea, nothing moved", outlets)).isEmpty();
    }

    @Test
    void desks_addresses_and_outlets_are_no_authors() {
        for (String value : List.of(
                "Staff", "QuayPost", "news@quay.example", "https://quay.example/ida", "Newsroom Desk", "admin")) {
            assertThat(AUTHORS.stated(value, Set.of("quaypost"))).as(value).isEmpty();
        }
        assertThat(AUTHORS.stated("By Ida Pell", Set.of())).contains("Ida Pell");
    }

    @Test
    void the_site_is_taken_off_a_title() {
        assertThat(Titles.withoutSite("Ferry sails - again | Quay Post", Set.of("quaypost"), List.of()))
                .isEqualTo("Ferry sails - again");
        assertThat(Titles.withoutSite("Ferry – a history", Set.of("quaypost"), List.of()))
                .isEqualTo("Ferry – a history");
    }

    @Test
    void what_the_caller_gives_wins() {
        Given given = new Given(
                Optional.empty(),
                Optional.of("My title"),
                Optional.empty(),
                Optional.of("My outlet"),
                Optional.of("2020-02-02"),
                Given.nothing().extra());
        Capture capture = new Capture(
                "p",
                "p",
                Capture.Kind.HTML,
                Bytes.utf8("<meta name=date content=2021-01-01><title>X</title>" + BODY),
                Optional.empty(),
                Optional.empty(),
                given,
                List.of());
        Article article = Articles.from(Pages.read(capture));
        assertThat(article.headline().orElseThrow().value()).isEqualTo("My title");
        assertThat(article.outlet().orElseThrow().evidence()).isEqualTo("given");
        assertThat(article.published().orElseThrow().value()).isEqualTo(LocalDate.of(2020, 2, 2));
    }

    @Test
    void published_and_modified_stay_apart() {
        Article article = article(
                "<meta property='article:published_time' content='2021-03-04'><meta property='article:modified_time' content='2021-03-09'>",
                "");
        assertThat(article.published().orElseThrow().value()).isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(article.modified().orElseThrow().value()).isEqualTo(LocalDate.of(2021, 3, 9));
    }

    @Test
    void an_impossible_date_is_refused_with_a_note() {
        Article article = article("<meta name='date' content='2321-03-04'><meta name='pubdate' content='soon'>", "");
        assertThat(article.published()).isEmpty();
        assertThat(article.notes()).extracting(Note::code).contains("date-refused");
    }

    @Test
    void a_day_of_change_stands_in_with_little_confidence() {
        Article article = article("<meta property='article:modified_time' content='2021-03-09'>", "");
        assertThat(article.published().orElseThrow().confidence()).isLessThanOrEqualTo(0.3);
        assertThat(article.notes()).extracting(Note::code).contains("published-unknown");
    }
}
