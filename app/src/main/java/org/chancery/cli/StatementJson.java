package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.view.Answer;
import org.chancery.view.Reviewed;
import org.chancery.view.Somebody;
import org.chancery.view.Source;
import org.chancery.view.StatementRow;

/** Statements of a ledger for machines: an object each, whose members are also the columns of a table. */
final class StatementJson {

    /** Stance stands before the content, so that nobody takes a denial for a claim. */
    static final List<String> COLUMNS = List.of(
            "record",
            "claim",
            "stance",
            "speaker",
            "speaker_id",
            "speaker_country",
            "speaker_sector",
            "called",
            "doubtful",
            "to",
            "about",
            "cue",
            "content",
            "sentence",
            "mode",
            "kind",
            "channel",
            "said",
            "chain",
            "article",
            "outlet",
            "published",
            "headline",
            "uri",
            "start",
            "end",
            "reports",
            "confidence",
            "made_by",
            "review");

    private StatementJson() {}

    static Json.Obj of(StatementRow row) {
        Optional<Somebody> speaker = row.speaker();
        Json.Builder out = Json.object()
                .put("record", row.record())
                .put("claim", row.isClaim())
                .put("stance", row.stance().label())
                .put("speaker", speaker.map(Somebody::name))
                .put("speaker_id", speaker.map(s -> Json.of(s.id())).orElse(Json.nothing()))
                .put("speaker_country", speaker.flatMap(Somebody::country))
                .put("speaker_sector", speaker.flatMap(Somebody::sector))
                .put("called", row.calledHere())
                .put("doubtful", row.doubtful())
                .put("to", somebodies(row.to()))
                .put("about", somebodies(row.about()))
                .put("cue", row.cue())
                .put("content", row.content())
                .put("sentence", row.sentence())
                .put("mode", row.mode().label())
                .put("kind", row.kind())
                .put("channel", row.channel())
                .put("said", row.said())
                .put(
                        "chain",
                        Json.array(row.chain().stream().map(StatementJson::link).toList()));
        source(out, row.source());
        return out.put("start", row.start())
                .put("end", row.end())
                .put("reports", row.reports())
                .put("confidence", Json.of(row.confidence()))
                .put("made_by", row.madeBy())
                .put("review", row.review().map(Reviewed::label))
                .build();
    }

    private static Json.Obj link(StatementRow.Link link) {
        return Json.object()
                .put("record", link.record())
                .put(
                        "name",
                        link.speaker().orElse("an unknown speaker") + " ("
                                + link.stance().label() + ", " + link.record() + ")")
                .put("speaker", link.speaker())
                .put("stance", link.stance().label())
                .build();
    }

    static Json somebodies(List<Somebody> all) {
        return Json.array(all.stream()
                .map(s -> Json.object()
                        .put("id", s.id())
                        .put("name", s.name())
                        .put("country", s.country())
                        .put("sector", s.sector())
                        .build())
                .toList());
    }

    static void source(Json.Builder out, Source source) {
        out.put("article", source.id())
                .put("outlet", source.outlet())
                .put("published", source.published())
                .put("headline", source.headline())
                .put("uri", source.uri());
    }

    /** The whole answer. */
    static Json.Obj whole(Answer<?> answer, String name, List<Json.Obj> rows) {
        return Json.object()
                .put("count", answer.count().number())
                .put("exact", answer.count().exact())
                .put("page", answer.page().number())
                .put("limit", answer.page().size())
                .put("more", answer.more())
                .put("notes", Json.texts(answer.notes()))
                .put(name, Json.array(rows))
                .build();
    }
}
