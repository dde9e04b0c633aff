package org.chancery.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;

/**
 * Draws events to be judged by a reader: the lines of {@code read --format record} come in, a table of so many of their events goes out, the same for the same
 * seed. {@code java -cp app/target/chancery.jar core/src/test/java/org/chancery/event/EventDraw.java RECORDS HOW_MANY SEED}; {@code docs/judged-events.tsv}
 * was begun so.
 */
final class EventDraw {

    private EventDraw() {}

    /** One event with its number in the records. */
    private record Drawn(int number, String article, Json.Obj event) {}

    public static void main(String[] args) throws IOException {
        List<Drawn> all = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Json.Obj record = (Json.Obj) JsonReader.read(line);
            for (Json event : record.items("events")) {
                all.add(new Drawn(all.size(), record.text("id").orElse("-"), (Json.Obj) event));
            }
        }
        System.out.println("article\tstart\tend\ttype\tcameo");
        for (Drawn d : draw(all, Integer.parseInt(args[1]), Long.parseLong(args[2]))) {
            List<Json> span = d.event().items("trigger");
            System.out.println(String.join(
                    "\t",
                    d.article(),
                    ((Json.Num) span.get(0)).literal(),
                    ((Json.Num) span.get(1)).literal(),
                    d.event().text("type").orElse("-"),
                    d.event().text("cameo").orElse("-")));
        }
    }

    /** So many of them without putting any back, in the order of the texts. */
    private static List<Drawn> draw(List<Drawn> all, int howMany, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Drawn> pool = new ArrayList<>(all);
        int size = Math.min(howMany, pool.size());
        for (int i = 0; i < size; i++) {
            Collections.swap(pool, i, random.nextInt(i, pool.size()));
        }
        List<Drawn> drawn = new ArrayList<>(pool.subList(0, size));
        drawn.sort(Comparator.comparingInt(Drawn::number));
        return drawn;
    }
}
