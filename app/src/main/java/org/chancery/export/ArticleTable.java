package org.chancery.export;

import static org.chancery.export.Column.day;
import static org.chancery.export.Column.flag;
import static org.chancery.export.Column.text;
import static org.chancery.export.Column.whole;
import static org.chancery.export.Column.words;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/** The table of articles, and the columns that every other table has of them. */
final class ArticleTable {

    private ArticleTable() {}

    static Table<Entry> table() {
        return new Table<>(
                "articles",
                "A row for each article, in the order of their ids.",
                List.of("article_id"),
                List.of(
                        text(
                                "article_id",
                                "the id as the caller gave it, else its address, else its path",
                                e -> Optional.of(e.name())),
                        words("headline", "the headline", e -> e.known("headline")),
                        text("author", "the author, as the page names one", e -> e.known("author")),
                        text("outlet", "the outlet, as the page or the caller names it", e -> e.known("outlet")),
                        day("published", "the day of publication", e -> e.known("published")),
                        text(
                                "published_basis",
                                "what that day rests on: given, json-ld:…, meta:…, url or text",
                                e -> e.article().within("published").text("evidence")),
                        day("modified", "the day of the last change, as the page names it", e -> e.known("modified")),
                        text("uri", "the address", e -> e.article().text("uri")),
                        text("language", "the language", e -> e.known("language")),
                        flag("is_article", "whether the page is an article at all", e -> e.article()
                                .within("is_article")
                                .value("value")),
                        text(
                                "same_as",
                                "the first id among articles that are copies of one another; to count articles, count these",
                                e -> Optional.of(e.alike())),
                        whole(
                                "statements",
                                "how many statements it has",
                                e -> Json.of(e.statements().size())),
                        whole(
                                "events",
                                "how many events it has, retellings counted",
                                e -> Json.of(e.events().size())),
                        whole("length", "the text's length in code points", e -> Json.of(e.length())),
                        whole(
                                "length_utf16",
                                "the text's length in UTF-16 units",
                                e -> Json.of(e.points().toUtf16(e.length()))),
                        text("text_sha256", "SHA-256 of the text in UTF-8", e -> Optional.of(e.textHash())),
                        text("page_sha256", "SHA-256 of the page as it came", e -> e.article()
                                .text("page_sha256")),
                        text("program", "the version of Chancery that read it", e -> e.dossier()
                                .within("made_by")
                                .text("version")),
                        text("model", "the encoder's model that read it; empty where none did", e -> e.dossier()
                                .within("made_by")
                                .text("model")),
                        words("extra", "JSON: the input's columns that Chancery does not know", ArticleTable::extra)),
                List::of);
    }

    /** The columns of its article that a statement or event has, so that a table can be used alone. */
    static List<Column<Finding>> ofFinding() {
        return List.of(
                text(
                        "article_id",
                        "the article's id",
                        f -> Optional.of(f.entry().name())),
                day("published", "the article's day of publication", f -> f.entry()
                        .known("published")),
                text("outlet", "the article's outlet", f -> f.entry().known("outlet")),
                text("uri", "the article's address", f -> f.entry().article().text("uri")));
    }

    private static Optional<String> extra(Entry entry) {
        Json.Obj extra = entry.article().within("extra").json();
        return extra.members().isEmpty() ? Optional.empty() : Optional.of(JsonWriter.line(extra));
    }
}
