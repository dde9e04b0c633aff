package org.chancery.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chancery.export.Exports;
import org.chancery.export.Form;
import org.chancery.export.Request;
import org.chancery.export.Selection;
import org.chancery.ledger.Ledger;
import org.chancery.source.Bytes;
import org.chancery.view.Search;
import org.chancery.view.Searching;

/**
 * {@code /export/{form}}: the question of a search page in, a file of exactly what it finds out, all pages of it, as it comes. Names of files end with eight
 * signs that hang on the question alone.
 */
final class ExportPage implements Route.Answering {

    /** More cards are no page to be printed. */
    static final int MOST_CARDS = 1_000;

    private static final int AT_ONCE = 2;

    private final Rooms rooms;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ExportPage(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A kind of file, as the page offers it. */
    enum Kind {
        CSV("CSV", "csv", "text/csv; charset=utf-8"),
        SPREADSHEET("CSV for spreadsheets, formulas guarded", "csv", "text/csv; charset=utf-8"),
        JSONL("JSON lines", "jsonl", "application/jsonl"),
        PARQUET("Parquet", "parquet", "application/vnd.apache.parquet"),
        SHEET("Sheet of evidence, to print", "html", "text/html; charset=utf-8"),
        DOSSIERS("All that was found in them, JSON lines", "jsonl", "application/jsonl");

        private final String title;
        private final String ending;
        private final String type;

        Kind(String title, String ending, String type) {
            this.title = title;
            this.ending = ending;
            this.type = type;
        }

        /** As addresses have it. */
        String word() {
            return English.words(this);
        }

        /** Evidence is of statements and events, a dossier of an article. */
        boolean holds(SearchWhat what) {
            return switch (this) {
                case SHEET -> what != SearchWhat.ARTICLES;
                case DOSSIERS -> what == SearchWhat.ARTICLES;
                case CSV, SPREADSHEET, JSONL, PARQUET -> true;
            };
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refused.missing("export " + English.cut(word, 40)));
        }
    }

    /** The addresses of all kinds for a question. */
    static List<SearchChips.Link> links(Query query) {
        return links(SearchWhat.of(query), kind -> asked(query).address("/export/" + kind.word()));
    }

    static List<SearchChips.Link> links(SearchWhat what, Function<Kind, String> address) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.holds(what))
                .map(kind -> new SearchChips.Link(kind.title, address.apply(kind)))
                .toList();
    }

    /** The question without what only says which page of the answer is wanted. */
    private static Query asked(Query query) {
        return query.without(Filter.PAGE);
    }

    @Override
    public Reply answer(Call call) {
        Kind kind = Kind.of(call.path("form"));
        Query query = asked(call.query());
        SearchWhat what = SearchWhat.of(query);
        Search search = SearchAsked.of(query);
        String words = rooms.readers().ask(reader -> words(query, reader.view().searching()::called));
        String hash = hash(query.address(""));
        return switch (what) {
            case STATEMENTS -> file(kind, what, all(s -> s.statementRecords(search)), words, hash);
            case EVENTS -> file(kind, what, all(s -> s.eventRecords(search)), words, hash);
            case ARTICLES -> file(kind, what, all(s -> s.articleNumbers(search)), Selection::ofArticles, words, hash);
        };
    }

    private <T> List<T> all(Function<Searching, List<T>> found) {
        return rooms.readers().ask(reader -> found.apply(reader.view().searching()));
    }

    /** Some records as a file, those behind the limit left out. */
    Reply.File file(Kind kind, SearchWhat what, List<String> all, String words, String hash) {
        return file(kind, what, all, Selection::of, words, hash);
    }

    private <T> Reply.File file(
            Kind kind,
            SearchWhat what,
            List<T> all,
            BiFunction<List<T>, String, Selection> choosing,
            String words,
            String hash) {
        if (!kind.holds(what)) {
            throw new Refused(
                    400,
                    "What is found here is " + what.word()
                            + ": a sheet shows statements and events, a dossier is an article's.",
                    "Take another of the forms that the page offers.");
        }
        int most = kind == Kind.SHEET ? MOST_CARDS : Searching.MOST_EXPORTED;
        String cut = all.size() > most ? "; the first " + English.number(most) + " of them" : "";
        Selection selection = choosing.apply(all.subList(0, Math.min(most, all.size())), words + cut);
        String name = kind == Kind.DOSSIERS ? "dossiers" : what.word();
        return new Reply.File(
                "chancery-" + name + "-" + hash + "." + kind.ending,
                kind.type,
                out -> pour(kind, what.word(), selection, out));
    }

    private void pour(Kind kind, String what, Selection selection, OutputStream out) throws IOException {
        if (!free.tryAcquire()) {
            throw new Refused(503, "Other exports are still being written.", "Try again in a moment.");
        }
        try (Ledger ledger = Ledger.read(rooms.ledger())) {
            switch (kind) {
                case CSV -> text(ledger, Request.of(Form.CSV).table(what).with(selection), out);
                case SPREADSHEET -> text(
                        ledger, Request.of(Form.CSV).table(what).guarded().with(selection), out);
                case JSONL -> text(ledger, Request.of(Form.JSONL).table(what).with(selection), out);
                case SHEET -> text(ledger, Request.of(Form.SHEET).with(selection), out);
                case DOSSIERS -> text(ledger, Request.of(Form.JSONL).with(selection), out);
                case PARQUET -> parquet(
                        ledger, Request.of(Form.PARQUET).table(what).with(selection), out);
            }
        } finally {
            free.release();
        }
    }

    private static void text(Ledger ledger, Request request, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Exports.write(ledger, request, writer::write);
        writer.flush();
    }

    private static void parquet(Ledger ledger, Request request, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("chancery-desk");
        Path file = folder.resolve("rows.parquet");
        try {
            Exports.parquet(ledger, request, file);
            Files.copy(file, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static String words(Query query, UnaryOperator<String> called) {
        String asked = SearchChips.chips(query, called).stream()
                .map(SearchChips.Chip::words)
                .collect(Collectors.joining("; "));
        return SearchWhat.of(query).word() + (asked.isEmpty() ? ": all" : ": " + asked);
    }

    static String hash(String question) {
        return Bytes.utf8(question).sha256().substring(0, 8);
    }
}
