package org.chancery.attribution;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Articles;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** Development: attributions of JSONL articles as JSON lines, or ({@code candidates}) every candidate with its features, for training. */
public final class Loop {

    private Loop() {}

    public static void main(String[] args) throws Exception {
        boolean candidates = args[0].equals("candidates");
        boolean open = args.length > 3 && args[3].equals("open");
        Lexicon lexicon = Lexicon.english();
        Analyst analyst = new Analyst(lexicon);
        Attributor attributor = new Attributor(lexicon);
        Grammar grammar = new Grammar(lexicon);
        Cues cues = new Cues(lexicon);
        RuleSieve sieve = new RuleSieve(Rule.all(lexicon), cues, grammar, open);
        Weigher weigher = new Weigher(lexicon, cues, grammar);
        long spent = 0;
        int n = 0;
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(args[2])), false, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(args[1]))) {
                org.chancery.json.Json.Obj row = (org.chancery.json.Json.Obj) org.chancery.json.JsonReader.read(line);
                String id = row.text("id").orElseThrow();
                String text = row.text("text").orElseThrow();
                Analysis analysis = analyst.analyse(Articles.from(Pages.read(Capture.ofText(id, text))));
                CodePoints cp = CodePoints.of(analysis.text());
                StringBuilder s = new StringBuilder("{\"id\":\"" + id + "\",\"statements\":[");
                long t0 = System.nanoTime();
                if (candidates) {
                    Scene scene = new Scene(analysis);
                    List<Draft> direct = new QuoteSieve(cues, grammar, Step.book(lexicon)).find(scene);
                    List<String> parts = new ArrayList<>();
                    for (Draft d : sieve.candidates(scene)) {
                        boolean taken = direct.stream().anyMatch(q -> q.cue.equals(d.cue));
                        if (taken) {
                            continue;
                        }
                        StringBuilder f = new StringBuilder();
                        for (Map.Entry<String, Double> e :
                                weigher.features(scene, d, 0.5).entrySet()) {
                            f.append(f.length() == 0 ? "" : ",")
                                    .append('"')
                                    .append(e.getKey().replace("\"", "''").replace("\\", "/"))
                                    .append("\":")
                                    .append(e.getValue());
                        }
                        parts.add("{\"source\":" + spans(scene, cp, d.source) + ",\"cue\":" + spans(scene, cp, d.cue)
                                + ",\"content\":" + pieces(scene, cp, d.content) + ",\"rule\":\"" + d.madeBy.rule()
                                + "\",\"pos\":\"" + d.pos + "\",\"key\":\""
                                + d.key.replace("\"", "''").replace("\\", "/") + "\",\"frame\":\"" + d.frame
                                + "\",\"features\":{" + f + "}}");
                    }
                    s.append(String.join(",", parts));
                } else {
                    Attributions found = attributor.attribute(analysis);
                    List<String> parts = new ArrayList<>();
                    for (Attribution a : found.found()) {
                        parts.add("{\"source\":" + list(cp, a.source()) + ",\"cue\":" + list(cp, a.cue())
                                + ",\"content\":" + list(cp, a.content())
                                + ",\"rule\":\"" + a.madeBy().rule() + "\",\"key\":\""
                                + a.cueLemma().replace("\"", "''") + "\",\"score\":" + a.confidence() + ",\"nested\":"
                                + a.parent().isPresent()
                                + ",\"to\":" + list(cp, a.addressees()) + ",\"channel\":\""
                                + a.channel().map(Attribution.Channel::name).orElse("") + "\"}");
                    }
                    if (open) {
                        found.nearMisses()
                                .forEach(m -> System.err.println(
                                        m.span().in(text) + " " + m.madeBy().rule() + ": " + m.why()));
                    }
                    s.append(String.join(",", parts));
                }
                spent += System.nanoTime() - t0;
                n++;
                out.print(s.append("]}\n"));
            }
        }
        System.err.println(n + " articles, attribution " + spent / 1_000_000.0 / Math.max(1, n) + " ms each");
    }

    private static String list(CodePoints cp, List<Span> spans) {
        return spans.stream()
                .map(x -> "[" + cp.fromUtf16(x.start()) + "," + cp.fromUtf16(x.end()) + "]")
                .toList()
                .toString();
    }

    private static String spans(Scene scene, CodePoints cp, Optional<Piece> p) {
        return pieces(scene, cp, p.stream().toList());
    }

    private static String pieces(Scene scene, CodePoints cp, List<Piece> pieces) {
        return list(cp, pieces.stream().map(p -> scene.span(p.first(), p.end())).toList());
    }
}
