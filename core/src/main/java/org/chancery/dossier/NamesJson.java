package org.chancery.dossier;

import java.util.List;
import java.util.Locale;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Name;
import org.chancery.json.Json;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** An analysis comes in, its names go out, as treebanks have them: {@code {"id", "names": [[start, end, type]]}}, in code points of the text. */
public final class NamesJson {

    private NamesJson() {}

    public static Json.Obj of(Analysis analysis) {
        CodePoints points = CodePoints.of(analysis.text());
        return Json.object()
                .put("id", analysis.article().id())
                .put(
                        "names",
                        Json.array(analysis.titled().stream()
                                .map(name -> name(name, points))
                                .toList()))
                .build();
    }

    private static Json name(Name name, CodePoints points) {
        Span span = points.fromUtf16(name.span());
        return Json.array(List.of(
                Json.of(span.start()),
                Json.of(span.end()),
                Json.of(name.kind().name().toLowerCase(Locale.ROOT))));
    }
}
