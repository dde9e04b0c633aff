package org.chancery.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.RuleText;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Marked;
import org.chancery.text.Span;

/** Runs the examples that rules carry. In: a lexicon. Out: what each failing example should have given and what the rule gave instead. */
public final class RuleExamples {

    private RuleExamples() {}

    /** One line for each example that fails, with file and line; empty where all hold. */
    public static List<String> check(Lexicon lexicon) {
        List<String> failures = new ArrayList<>();
        Analyst analyst = new Analyst(lexicon);
        Grammar grammar = new Grammar(lexicon);
        Cues cues = new Cues(lexicon);
        for (Rule rule : Rule.all(lexicon)) {
            RuleSieve sieve = new RuleSieve(List.of(rule), cues, grammar, false);
            run(rule.text(), analyst, sieve::candidates, failures);
        }
        Step.Book book = Step.book(lexicon);
        QuoteSieve quotes = new QuoteSieve(cues, grammar, book);
        TurnSieve turns = new TurnSieve(book);
        HeadlineSieve headlines = new HeadlineSieve(book);
        HearsaySieve hearsay = new HearsaySieve(grammar, book);
        for (Step step : Step.values()) {
            Optional.ofNullable(book.texts().get(step))
                    .ifPresent(text ->
                            run(text, analyst, scene -> by(step, quotes, turns, headlines, hearsay, scene), failures));
        }
        return failures;
    }

    /** What this very step finds, each sieve run on its own. */
    private static List<Draft> by(
            Step step, QuoteSieve quotes, TurnSieve turns, HeadlineSieve headlines, HearsaySieve hearsay, Scene scene) {
        List<Draft> quoted = quotes.find(scene);
        List<Draft> all = new ArrayList<>(quoted);
        all.addAll(turns.find(scene));
        all.addAll(headlines.find(scene, quoted));
        all.addAll(hearsay.find(scene));
        return all.stream().filter(d -> d.madeBy.rule().equals(step.rule)).toList();
    }

    private static void run(RuleText rule, Analyst analyst, Function<Scene, List<Draft>> finds, List<String> failures) {
        for (RuleText.Example example : rule.examples()) {
            Marked text = example.text();
            Scene scene = new Scene(analyst.analyse(body(text.text())));
            List<Draft> found = finds.apply(scene);
            if (example.positive() && (found.isEmpty() || !found.stream().allMatch(d -> gives(scene, d, text)))) {
                failures.add(example.place() + ": rule '" + rule.name() + "' must find " + text.print() + " but found "
                        + told(scene, found));
            } else if (!example.positive() && !found.isEmpty()) {
                failures.add(example.place() + ": rule '" + rule.name() + "' must leave alone " + text.print()
                        + " but found " + told(scene, found));
            }
        }
    }

    /** An article that is all body, whatever its few words look like to the page room. */
    static Article body(String text) {
        Article a = Articles.from(Pages.read(Capture.ofText("example", text)));
        List<Part> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? text.length() : line;
            if (end > start) {
                parts.add(new Part(BlockKind.BODY, new Span(start, end), "example", 1));
            }
            start = end + 1;
        }
        return a.with(a.text(), parts);
    }

    private static boolean gives(Scene scene, Draft d, Marked text) {
        return Objects.equals(spans(scene, d.source.stream().toList()), text.spans("source"))
                && spans(scene, d.cue.stream().toList()).equals(text.spans("cue"))
                && spans(scene, d.content).equals(text.spans("content"))
                && spans(scene, d.addressees).equals(text.spans("to"));
    }

    private static List<Span> spans(Scene scene, List<Piece> pieces) {
        return pieces.stream().map(p -> scene.span(p.first(), p.end())).toList();
    }

    private static String told(Scene scene, List<Draft> found) {
        if (found.isEmpty()) {
            return "nothing";
        }
        List<String> each = new ArrayList<>();
        for (Draft d : found) {
            each.add("source " + words(scene, d.source.stream().toList()) + ", cue "
                    + words(scene, d.cue.stream().toList()) + ", content " + words(scene, d.content) + ", to "
                    + words(scene, d.addressees));
        }
        return String.join("; ", each);
    }

    private static List<String> words(Scene scene, List<Piece> pieces) {
        return spans(scene, pieces).stream()
                .map(s -> s.in(scene.analysis.text()))
                .toList();
    }
}
