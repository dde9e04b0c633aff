package org.chancery.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.text.Span;

/** Prints how many dates of the annotated records' events are told right: {@code DateFigures}, the gold under {@code CHANCERY_GOLD}. */
final class DateFigures {

    private DateFigures() {}

    public static void main(String[] args) throws IOException {
        Path gold = Path.of(Optional.ofNullable(System.getenv("CHANCERY_GOLD")).orElse("../shared/gold"), "records");
        Dates dates = new Dates(ReadText.LEXICON);
        Scenes scenes = new Scenes(dates);
        List<Path> files;
        try (Stream<Path> all = Files.list(gold)) {
            files = all.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
        int[] right = new int[3];
        int[] of = new int[3];
        for (Path file : files) {
            Json.Obj record = (Json.Obj) JsonReader.read(Files.readString(file));
            String text = Files.readString(Path.of(file.toString().replace(".json", ".txt")));
            ReadText read = ReadText.whole(text, record.text("published").orElseThrow());
            for (Json event : record.items("events")) {
                Json.Obj e = (Json.Obj) event;
                List<Json> span = e.items("trigger");
                Span trigger = new Span(number(span.get(0)), number(span.get(1)));
                Optional<String> wanted = e.text("date");
                int token = head(read, trigger);
                Dates.Found found = dates.of(token, read.analysis());
                if (found.when().isEmpty()) {
                    found = scenes.of(token, read.analysis());
                }
                Optional<String> got = found.when().map(When::date);
                int kind = wanted.isEmpty() ? 0 : e.text("same_as").isPresent() ? 2 : 1;
                of[kind]++;
                right[kind] += got.equals(wanted) ? 1 : 0;
                if (!got.equals(wanted)) {
                    System.out.println(file.getFileName() + " " + e.text("id").orElse("") + " " + trigger.in(text)
                            + " wanted " + wanted.orElse("-") + " got " + got.orElse("-") + " " + found.why());
                }
            }
        }
        System.out.printf(
                "undated %d of %d, dated %d of %d, told again %d of %d%n",
                right[0], of[0], right[1], of[1], right[2], of[2]);
    }

    private static int number(Json json) {
        return (int) ((Json.Num) json).value();
    }

    /** The token of the trigger that hangs on one outside of it. */
    static int head(ReadText read, Span trigger) {
        List<org.chancery.analysis.Token> own = read.analysis().tokens(trigger);
        org.chancery.analysis.Parse parse = read.analysis().parse().orElseThrow();
        return own.stream()
                .map(t -> t.index())
                .filter(i -> parse.head(i)
                        .filter(h -> own.stream().anyMatch(t -> t.index() == h))
                        .isEmpty())
                .findFirst()
                .orElse(own.get(0).index());
    }
}
