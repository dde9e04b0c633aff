package org.chancery.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.json.Json;

/**
 * Which of the program's findings is which hand-made one in one article, by the rules of {@link RecordScorer}: a gold record and a prediction come in, for each
 * gold finding that was found the prediction's goes out, by their ids.
 */
public record RecordPairs(Map<String, String> statements, Map<String, String> events) {

    public RecordPairs {
        statements = Map.copyOf(statements);
        events = Map.copyOf(events);
    }

    public static RecordPairs of(GoldRecord gold, Json.Obj prediction) {
        StatementMatch match =
                StatementMatch.of(gold, prediction, new ShownText(gold.id(), gold.text(), new ArrayList<>()));
        Map<String, String> statements = new LinkedHashMap<>();
        for (int i = 0; i < match.gold().size(); i++) {
            String id = Fields.id(match.gold().get(i));
            match.predictionOf(i).ifPresent(found -> statements.put(id, Fields.id(found)));
        }
        Map<String, String> events = new LinkedHashMap<>();
        List<Json.Obj> left = new ArrayList<>(Fields.objects(prediction, "events"));
        for (Json.Obj event : Fields.objects(gold.gold(), "events")) {
            int hit = RecordedEvents.indexOf(left, event);
            if (hit >= 0) {
                events.put(Fields.id(event), Fields.id(left.remove(hit)));
            }
        }
        return new RecordPairs(statements, events);
    }
}
