package org.chancery.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.analysis.Analysis;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** {@code Oracle GOLD.jsonl OUT.jsonl [gold|noisy|encoder]}: the attributions that come out with this reader, as JSON lines for the scorer. */
public final class Oracle {

    private Oracle() {}

    public static void main(String[] args) throws IOException {
        Trial trial = new Trial(Lexicon.english(), args.length > 2 ? args[2] : "gold");
        write(GoldText.read(Path.of(args[0])), trial, Path.of(args[1]));
    }

    static void write(List<GoldText> texts, Trial trial, Path file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            for (GoldText gold : texts) {
                Analysis analysis = trial.analysis(gold);
                out.print(line(gold.id(), CodePoints.of(analysis.text()), trial.attributions(analysis, gold)));
            }
        }
    }

    static String line(String id, CodePoints points, Attributions found) {
        List<String> parts = new ArrayList<>();
        for (Attribution a : found.found()) {
            parts.add("{\"source\":" + list(points, a.source()) + ",\"cue\":" + list(points, a.cue()) + ",\"content\":"
                    + list(points, a.content()) + ",\"by\":\"" + a.madeBy().sieve() + "/"
                    + a.madeBy().rule() + "\",\"score\":" + a.confidence() + ",\"nested\":"
                    + a.parent().isPresent() + "}");
        }
        return "{\"id\":\"" + id + "\",\"statements\":[" + String.join(",", parts) + "]}\n";
    }

    private static String list(CodePoints points, List<Span> spans) {
        return spans.stream()
                .map(s -> "[" + points.fromUtf16(s.start()) + "," + points.fromUtf16(s.end()) + "]")
                .toList()
                .toString();
    }
}
