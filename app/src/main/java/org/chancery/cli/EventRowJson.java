package org.chancery.cli;

import java.util.List;
import org.chancery.json.Json;
import org.chancery.view.EventRow;
import org.chancery.view.Reviewed;

/** Events of a ledger for machines: an object each, whose members are also the columns of a table. */
final class EventRowJson {

    static final List<String> COLUMNS = List.of(
            "record",
            "factuality",
            "type",
            "mode",
            "contexts",
            "cameo",
            "actors",
            "recipients",
            "date",
            "date_basis",
            "place",
            "place_country",
            "figures",
            "background",
            "on_word_of",
            "word_of",
            "trigger",
            "sentence",
            "article",
            "outlet",
            "published",
            "headline",
            "uri",
            "start",
            "end",
            "tellings",
            "reports",
            "confidence",
            "review");

    private EventRowJson() {}

    static Json.Obj of(EventRow row) {
        Json.Builder out = Json.object()
                .put("record", row.record())
                .put("factuality", row.factuality().label())
                .put("type", row.type().name())
                .put("mode", row.mode())
                .put("contexts", Json.texts(row.contexts()))
                .put("cameo", row.cameo())
                .put("actors", StatementJson.somebodies(row.actors()))
                .put("recipients", StatementJson.somebodies(row.recipients()))
                .put("date", row.date())
                .put("date_basis", row.dateBasis())
                .put("place", row.place())
                .put("place_country", row.placeCountry())
                .put("figures", Json.texts(row.figures()))
                .put("background", row.background())
                .put("on_word_of", row.onWordOf().map(EventRow.Word::record))
                .put("word_of", row.onWordOf().flatMap(EventRow.Word::speaker))
                .put("trigger", row.trigger())
                .put("sentence", row.sentence());
        StatementJson.source(out, row.source());
        return out.put("start", row.start())
                .put("end", row.end())
                .put("tellings", row.tellings())
                .put("reports", row.reports())
                .put("confidence", Json.of(row.confidence()))
                .put("review", row.review().map(Reviewed::label))
                .build();
    }
}
