package org.chancery.desk;

import static org.chancery.desk.Route.get;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.view.EventRow;
import org.chancery.view.StatementRow;
import org.chancery.view.Tracked;
import org.chancery.view.Tracking;
import org.chancery.view.Turn;

/** The tracker: what most outlets quoted; one quotation or event through all of them, by the record of any report. */
final class QuotationPages {

    private final Readers readers;
    private final ExportPage exports;

    private QuotationPages(Rooms rooms, ExportPage exports) {
        readers = rooms.readers();
        this.exports = exports;
    }

    static List<Route> routes(Rooms rooms, ExportPage exports) {
        QuotationPages pages = new QuotationPages(rooms, exports);
        return List.of(
                get("/quotations", pages::list),
                get("/quotations/{record}", pages::one),
                get("/quotations/{record}/export/{form}", pages::export));
    }

    static List<SearchChips.Link> links(String record) {
        return ExportPage.links(what(record), kind -> "/quotations/" + record + "/export/" + kind.word());
    }

    private Reply list(Call call) {
        Query query = call.query();
        SpreadView view = readers.ask(
                reader -> new SpreadView(query, reader.view().tracking().spread(Questions.period(query))));
        return Reply.page("Quotations", Section.QUOTATIONS, "quotations", view);
    }

    private Reply one(Call call) {
        String record = call.path("record");
        Turn turn = SearchAsked.turn(call.query());
        if (isEvent(record)) {
            Tracked<EventRow> found = found(record, tracking -> tracking.event(record, turn));
            return Reply.page(
                    "Reports of an event",
                    Section.QUOTATIONS,
                    "reports",
                    new ReportsView(found, new Leaves(found, Optional.empty(), turn)));
        }
        Optional<String> asked = call.parameter("base");
        Tracked<StatementRow> found = found(record, tracking -> tracking.quotation(record, asked, turn));
        Optional<String> base = asked.filter(found.compared().row().record()::equals);
        return Reply.page(
                "A quotation",
                Section.QUOTATIONS,
                "quotation",
                new QuotationView(found, new Leaves(found, base, turn)));
    }

    private Reply export(Call call) {
        String record = call.path("record");
        ExportPage.Kind kind = ExportPage.Kind.of(call.path("form"));
        List<String> records =
                found(record, tracking -> Optional.of(tracking.records(record)).filter(all -> !all.isEmpty()));
        String words = "all reports of the " + named(record);
        return exports.file(kind, what(record), records, words, ExportPage.hash(record));
    }

    private static SearchWhat what(String record) {
        return isEvent(record) ? SearchWhat.EVENTS : SearchWhat.STATEMENTS;
    }

    private static boolean isEvent(String record) {
        return record.startsWith("e-");
    }

    private static String named(String record) {
        return (isEvent(record) ? "event " : "quotation ") + record;
    }

    private <T> T found(String record, Function<Tracking, Optional<T>> work) {
        return readers.ask(reader -> work.apply(reader.view().tracking()))
                .orElseThrow(() -> Refused.missing(English.cut(named(record), 50)));
    }
}
