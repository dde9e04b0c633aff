package org.chancery.score;

import org.chancery.json.Json;

/** One article's hand-made record, as {@code gold/GUIDELINE.md} describes it, and the text its offsets count in. */
public record GoldRecord(Json.Obj gold, String text) {

    public String id() {
        return Fields.id(gold);
    }
}
