package org.chancery.desk;

import static org.chancery.desk.Route.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.view.EventRow;
import org.chancery.view.StatementRow;
import org.chancery.view.Tracked;
import org.chancery.view.Tracking;

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
        List<SearchChips.Link> links = new ArrayList<>();
        for (ExportPage.Kind kind : ExportPage.Kind.values()) {
            links.add(new SearchChips.Link(kind.title(), "/quotations/" + record + "/export/" + kind.word()));
        }
        return links;
    }

    private Reply list(Call call) {
        Query query = call.query();
        SpreadView view = readers.ask(
                reader -> new SpreadView(query, reader.view().tracking().spread(Questions.period(query))));
        return Reply.page("Quotations", Section.QUOTATIONS, "quotations", view);
    }

    private Reply one(Call call) {
        String record = call.path("record");
        if (isEvent(record)) {
            return Reply.page("Reports of an event", Section.QUOTATIONS, "reports", new ReportsView(event(record)));
        }
        Tracked<StatementRow> found = quotation(record, call.parameter("base"));
        return Reply.page("A quotation", Section.QUOTATIONS, "quotation", new QuotationView(found));
    }

    private Reply export(Call call) {
        String record = call.path("record");
        ExportPage.Kind kind = ExportPage.Kind.of(call.path("form"));
        boolean event = isEvent(record);
        List<String> records = event
                ? event(record).reports().stream()
                        .map(r -> r.hit().row().record())
                        .toList()
                : quotation(record, Optional.empty()).reports().stream()
                        .map(r -> r.hit().row().record())
                        .toList();
        String words = "all reports of the " + (event ? "event " : "quotation ") + record;
        return exports.file(kind, event, records, Tracking.MOST, words, ExportPage.hash(record));
    }

    private static boolean isEvent(String record) {
        return record.startsWith("e-");
    }

    private Tracked<EventRow> event(String record) {
        return readers.ask(reader -> reader.view().tracking().event(record))
                .orElseThrow(() -> Refused.missing("event " + English.cut(record, 40)));
    }

    private Tracked<StatementRow> quotation(String record, Optional<String> base) {
        return readers.ask(reader -> reader.view().tracking().quotation(record, base))
                .orElseThrow(() -> Refused.missing("quotation " + English.cut(record, 40)));
    }
}
