package org.chancery.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Articles;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/**
 * Counts the cues and fits the weights: {@code AttributionTrainer TRAIN.jsonl HAND-DIR OUT-DIR} reads PolNeAR's training part and the hand-made words
 * ({@code HAND-DIR/attribution-words.tsv}), and writes {@code cues.tsv} and {@code attribution-weights.tsv}.
 *
 * <p>Same files, same bytes out. Where clauses end depends a little on the cues already known, and verbs that take quotations are carried over from the
 * {@code cues.tsv} that stands: a second run from its own result differs slightly.
 */
final class AttributionTrainer {

    private static final double DOUBT = 2;
    private static final double LEAST_PRIOR = 1e-4;
    private static final double LEAST_WEIGHT = 0.01;
    private static final String OPENING = "“\"";
    private static final String CLOSING = "”\".,!?";
    private static final String BY = "org.chancery.attribution.AttributionTrainer";

    /** One gold attribution, as word numbers. */
    private record Gold(BitSet source, BitSet cue, BitSet content) {}

    private record Candidate(CueCounts.Key key, Map<String, Double> features, boolean right) {}

    private final Lexicon lexicon = Lexicon.english();
    private final Analyst analyst = new Analyst(lexicon);
    private final Grammar grammar = new Grammar(lexicon);
    private final Cues cues = new Cues(lexicon);
    private final QuoteSieve quotes = new QuoteSieve(cues, grammar, Step.book(lexicon));
    private final RuleSieve sieve = new RuleSieve(Rule.all(lexicon), cues, grammar, true);
    private final Weigher weigher = new Weigher(lexicon, cues, grammar);

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<CueCounts.Key, CueCounts.Count> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> lemmas = new TreeMap<>();
    private final List<String> wordsOfQuoteCues = new ArrayList<>();

    private AttributionTrainer() {}

    public static void main(String[] args) throws IOException {
        AttributionTrainer trainer = new AttributionTrainer();
        Map<String, Json.Obj> byDocument = new java.util.LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (JsonReader.read(line) instanceof Json.Obj row) {
                byDocument.putIfAbsent(row.text("doc").orElseThrow(), row);
            }
        }
        byDocument.values().forEach(trainer::read);
        Path out = Files.createDirectories(Path.of(args[2]));
        Grammar hand = new Grammar(Lexicon.english().overlaidBy(Path.of(args[1])));
        Files.write(out.resolve("cues.tsv"), trainer.cueLines(hand));
        Files.write(out.resolve("attribution-weights.tsv"), trainer.weightLines());
    }

    private void read(Json.Obj row) {
        String text = row.text("text").orElseThrow();
        CodePoints points = CodePoints.of(text);
        int[] words = words(text);
        List<Gold> gold = new ArrayList<>();
        for (Json item : row.items("attributions")) {
            Json.Obj a = (Json.Obj) item;
            List<Span> content = spans(a, "content", points);
            List<Span> cue = spans(a, "cue", points);
            if (!content.isEmpty()) {
                gold.add(new Gold(words(words, spans(a, "source", points)), words(words, cue), words(words, content)));
                String said = text.substring(
                        content.get(0).start(), content.get(content.size() - 1).end());
                if (!cue.isEmpty()
                        && OPENING.indexOf(said.charAt(0)) >= 0
                        && CLOSING.indexOf(said.charAt(said.length() - 1)) >= 0) {
                    String by = text.substring(
                            cue.get(0).start(), cue.get(cue.size() - 1).end());
                    List.of(by.toLowerCase(Locale.ROOT).split("\\W+", -1)).stream()
                            .distinct()
                            .forEach(wordsOfQuoteCues::add);
                }
            }
        }
        Analysis analysis = analyst.analyse(
                Articles.from(Pages.read(Capture.ofText(row.text("doc").orElseThrow(), text))));
        if (!analysis.text().equals(text)) {
            throw new IllegalStateException(
                    "reading changed the text of " + row.text("doc").orElseThrow());
        }
        Scene scene = new Scene(analysis);
        List<Draft> direct = quotes.find(scene);
        for (Draft d : sieve.candidates(scene)) {
            if (direct.stream().noneMatch(q -> q.cue.equals(d.cue))) {
                judge(scene, d, words, gold);
            }
        }
    }

    private void judge(Scene scene, Draft d, int[] words, List<Gold> gold) {
        BitSet source = words(words, spans(scene, d.source.stream().toList()));
        BitSet cue = words(words, spans(scene, d.cue.stream().toList()));
        BitSet content = words(words, spans(scene, d.content));
        boolean right = gold.stream()
                .anyMatch(g -> overlap(g.content(), content) >= 0.5
                        && (g.source().intersects(source) || (g.source().isEmpty() && source.isEmpty()))
                        && (g.cue().intersects(cue) || g.cue().isEmpty()));
        d.cue.filter(c -> d.pos.equals("verb") && d.key.indexOf(' ') < 0)
                .ifPresent(c -> lemmas.computeIfAbsent(scene.word(c.first()), k -> new TreeMap<>())
                        .merge(d.key, 1, Integer::sum));
        if (!right && !cue.isEmpty() && gold.stream().anyMatch(g -> holds(g.content(), cue))) {
            return; // PolNeAR does not annotate all that stands in another's words
        }
        CueCounts.Key key = new CueCounts.Key(d.pos, d.key, d.frame);
        counts.put(key, counts.getOrDefault(key, CueCounts.NONE).plus(right));
        candidates.add(new Candidate(key, weigher.features(scene, d, 0.5), right));
    }

    private List<String> cueLines(Grammar hand) {
        List<String> before = new ArrayList<>();
        for (Table.Row row : lexicon.table("cues.tsv").rows()) {
            if (row.get("frames").contains("quote:") && row.get("cue").indexOf(' ') < 0) {
                before.add(row.get("cue"));
            }
        }
        Map<String, Integer> quoted = new TreeMap<>();
        for (String word : wordsOfQuoteCues) {
            lemmas.getOrDefault(word, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .ifPresent(lemma -> quoted.merge(lemma.getKey(), 1, Integer::sum));
        }
        List<String> lines = new ArrayList<>(List.of(
                "# what: words that attribute, as base forms (be + form: passive or adjective; + particle or preposition),"
                        + " and in which frames of statements.rules",
                "#   each frame: how often it attributed there / how often it stood there; the key is Attribution.cueLemma",
                "# columns cue pos frames",
                "# source: counted on the training part of PolNeAR by " + BY
                        + "; 1/2 and 4/5 may be rows added by hand; * is all cues of a frame",
                "# licence: Apache-2.0"));
        lines.addAll(new CueCounts(counts).lines(quoted, before, hand));
        return lines;
    }

    private List<String> weightLines() {
        Map<CueCounts.Key, CueCounts.Count> sums = CueCounts.byFrame(counts);
        List<LogLinear.Row> rows = new ArrayList<>();
        for (Candidate c : candidates) {
            CueCounts.Count n = counts.getOrDefault(c.key(), CueCounts.NONE);
            double prior = Math.max(
                    LEAST_PRIOR,
                    sums.getOrDefault(
                                    new CueCounts.Key(
                                            c.key().pos(), "*", c.key().frame()),
                                    n)
                            .prior());
            // the candidate itself is left out of the count that judges it
            CueCounts.Count others = new CueCounts.Count(n.hits() - (c.right() ? 1 : 0), n.seen() - 1);
            double share = n.seen() > 1 ? others.share(DOUBT, prior) : prior / 2;
            Map<String, Double> features = new HashMap<>(c.features());
            features.replaceAll((name, v) -> name.startsWith("share") ? Math.log(share / (1 - share)) : v);
            rows.add(new LogLinear.Row(features, c.right()));
        }
        List<String> lines = new ArrayList<>(List.of(
                "# what: weights of the log-linear model that judges candidates of the rules; share is the log-odds of the cue in its"
                        + " frame",
                "# columns feature weight",
                "# source: fitted on the training part of PolNeAR, by " + BY,
                "# licence: Apache-2.0"));
        LogLinear.fit(rows, "share").forEach((name, w) -> {
            if (Math.abs(w) >= LEAST_WEIGHT) {
                lines.add(name + "\t" + String.format(Locale.ROOT, "%.3f", w));
            }
        });
        return lines;
    }

    /** For each character the number of its word, or -1. */
    private static int[] words(String text) {
        int[] word = new int[text.length()];
        int n = 0;
        boolean in = false;
        for (int i = 0; i < word.length; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '_';
            n += letter && !in ? 1 : 0;
            word[i] = letter ? n : -1;
            in = letter;
        }
        return word;
    }

    private static BitSet words(int[] words, List<Span> spans) {
        BitSet set = new BitSet();
        for (Span s : spans) {
            for (int i = s.start(); i < Math.min(s.end(), words.length); i++) {
                if (words[i] >= 0) {
                    set.set(words[i]);
                }
            }
        }
        return set;
    }

    private static double overlap(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        int any = a.cardinality() + b.cardinality() - both.cardinality();
        return any == 0 ? 0 : (double) both.cardinality() / any;
    }

    private static boolean holds(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    private static List<Span> spans(Json.Obj attribution, String field, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        for (Json item : attribution.items(field)) {
            if (item instanceof Json.Arr pair
                    && pair.items().get(0) instanceof Json.Num start
                    && pair.items().get(1) instanceof Json.Num end) {
                spans.add(points.toUtf16(new Span((int) start.value(), (int) end.value())));
            }
        }
        return spans;
    }

    private static List<Span> spans(Scene scene, List<Piece> pieces) {
        return pieces.stream().map(p -> scene.span(p.first(), p.end())).toList();
    }
}
