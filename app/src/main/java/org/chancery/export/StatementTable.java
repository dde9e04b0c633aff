package org.chancery.export;

import static org.chancery.export.Column.flag;
import static org.chancery.export.Column.number;
import static org.chancery.export.Column.text;
import static org.chancery.export.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.standing.Facts;
import org.chancery.standing.Piece;

/** The table of statements: a row for who said what to whom. */
final class StatementTable {

    private StatementTable() {}

    static Table<Finding> table() {
        List<Column<Finding>> columns = new ArrayList<>(ArticleTable.ofFinding());
        columns.addAll(List.of(
                text(
                        "record_id",
                        "the statement's lasting id, the same in every version",
                        f -> Optional.of(f.record())),
                text("statement_id", "its id within this reading, as 'chancery explain' takes it", f -> f.text("id")),
                text(
                        "same_as",
                        "the smallest record id among the reports of the same quotation; to count quotations, count these",
                        f -> Optional.of(f.sameAs())),
                text("speaker_key", "who that is over all articles: key of actors", f -> f.text("speaker")
                        .map(f.entry()::key)),
                text("speaker", "the speaker's name; empty where the article does not tell", Finding::speakerName),
                text(
                        "speaker_type",
                        "person, organization, government, armed force, group, country or unnamed",
                        f -> f.speaker().flatMap(a -> a.text("type"))),
                text(
                        "speaker_country",
                        "ISO 3166-1 alpha-3, or IGO, NGO, MNC; as of the article's day",
                        f -> f.speaker().flatMap(a -> a.text("country"))),
                text("speaker_sector", "PLOVER's sector, as of the article's day", f -> f.speaker()
                        .flatMap(a -> a.text("sector"))),
                flag(
                        "doubtful",
                        "true where the speaker is likely and not sure: do not count without a look",
                        f -> f.value("doubtful")),
                number("confidence", "from 0 to 1", f -> f.value("confidence")),
                text("mode", "direct (all between quotation marks), mixed or indirect", f -> f.text("mode")),
                text("kind", "speech, writing, belief, intention or finding", f -> f.text("kind")),
                text(
                        "stance",
                        "affirms, denies, doubts, asks, demands, promises or threatens; only an affirmed content is the speaker's claim",
                        f -> f.text("stance")),
                text("channel", "telephone, twitter, interview …, where the article says so", f -> f.text("channel")),
                text(
                        "addressee_keys",
                        "who was told: keys of actors, '; ' between them",
                        f -> f.each(f.json().texts("addressees"), f.entry()::key)),
                text(
                        "addressees",
                        "their names, '; ' between them",
                        f -> f.each(f.json().texts("addressees"), f.entry()::actorName)),
                text(
                        "addressee_countries",
                        "their countries, in step with their names",
                        f -> f.each(f.json().texts("addressees"), a -> f.of(a, "country"))),
                text(
                        "reported_by",
                        "record id of the statement that this one stands within: second hand, unless the speaker is the same; empty where the"
                                + " outlet reports it",
                        f -> f.entry().record(f.json(), "reported_by")),
                words(
                        "time",
                        "the article's words for when it was said",
                        f -> f.json().within("time").pieces("span").stream()
                                .map(Piece::words)
                                .findFirst()),
                text("time_date", "the day they mean: YYYY-MM-DD, YYYY-MM or YYYY", f -> f.json()
                        .within("time")
                        .text("date"))));
        for (String role : List.of("source", "cue", "content")) {
            columns.addAll(
                    Table.offsets(role + "_", "the " + role, Finding::entry, f -> f.start(role), f -> f.end(role)));
            columns.add(words(role, "the words of the " + role + ", ' … ' between pieces", f -> f.words(role)));
        }
        columns.addAll(List.of(
                text(
                        "content_spans",
                        "every piece of the content, in code points: 10-25 31-40",
                        f -> f.spans("content")),
                text(
                        "made_by",
                        "which sieve and rule found it",
                        f -> madeBy(f.json().within("made_by")))));
        columns.addAll(Finding.closing());
        return new Table<>(
                "statements",
                "Who said what to whom: a row for each statement, in the order of articles' ids and their text.",
                List.of("record_id"),
                columns,
                Finding::statements);
    }

    private static Optional<String> madeBy(Facts madeBy) {
        return madeBy.text("sieve")
                .map(sieve -> sieve + "/" + madeBy.text("rule").orElse(""));
    }
}
