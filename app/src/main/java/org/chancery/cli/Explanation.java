package org.chancery.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.actor.Actor;
import org.chancery.actor.Mention;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Token;
import org.chancery.article.Article;
import org.chancery.article.Dropped;
import org.chancery.article.Found;
import org.chancery.article.Part;
import org.chancery.attribution.Evidence;
import org.chancery.attribution.MadeBy;
import org.chancery.attribution.NearMiss;
import org.chancery.dossier.Dossier;
import org.chancery.lexicon.Place;
import org.chancery.page.Claim;
import org.chancery.statement.Statement;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** A dossier comes in; what made each of its findings goes out in words, offsets in code points. */
final class Explanation {

    private static final int WORDS = 70;

    private final Dossier dossier;
    private final String text;
    private final CodePoints points;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    Explanation(Dossier dossier, Style style) {
        this.dossier = dossier;
        this.text = dossier.article().words();
        this.points = CodePoints.of(text);
        this.style = style;
    }

    /** The whole article. */
    String overview(boolean tokens) {
        Article article = dossier.article();
        head("page");
        line("charset " + dossier.page().charset() + " (" + dossier.page().charsetEvidence() + "), "
                + dossier.page().blocks().size() + " blocks; "
                + (dossier.page().verdict().article()
                        ? "an article"
                        : "not an article: " + dossier.page().verdict().reason())
                + " (" + dossier.page().verdict().rule() + ")");
        fact("headline", article.headline());
        fact("author", article.author());
        fact("outlet", article.outlet());
        fact("published", article.published());
        fact("modified", article.modified());
        fact("language", article.language());
        dossier.page().claims().stream()
                .sorted(Comparator.comparing(Claim::field))
                .forEach(c -> line("  claim  " + c.field() + " " + quote(c.value()) + " by " + c.evidence()
                        + ", weight " + number(c.weight())));
        head("blocks");
        article.parts().forEach(this::part);
        article.dropped().forEach(this::dropped);
        head("words");
        line(dossier.analysis().sentences().size() + " sentences, "
                + dossier.analysis().tokens().size() + " tokens, "
                + dossier.analysis().names().size() + " names, "
                + dossier.analysis().quotations().size() + " quotations, "
                + dossier.analysis().times().size() + " times; language "
                + dossier.analysis().language());
        line("read by " + dossier.model().map(m -> "the encoder " + m).orElse("rules alone"));
        if (tokens) {
            dossier.analysis().sentences().forEach(this::tokens);
        }
        head("cast");
        dossier.cast().actors().forEach(this::actor);
        unresolved(dossier.cast().mentions());
        head("statements");
        dossier.statements().forEach(s -> {
            line(s.id() + "  " + words(Span.cover(s.content())));
            line("    " + madeBy(s.madeBy()));
        });
        nearMisses(dossier.attributions().nearMisses());
        head("notes");
        dossier.notes()
                .forEach(n -> line(n.code() + ": " + Style.line(n.message())
                        + n.span().map(s -> " at " + place(s)).orElse("")));
        return out.toString();
    }

    /** One statement: its spans, what made it, and the words it stands among. */
    String statement(Statement s) {
        StatementText shown = new StatementText(dossier, style);
        line(style.strong(s.id()) + "  " + shown.speaker(s) + " · " + shown.manner(s));
        line("    " + shown.verb(s) + "  " + shown.content(s));
        head("spans");
        s.source().forEach(p -> line("source   " + place(p) + " " + words(p)));
        s.cue().forEach(p -> line("cue      " + place(p) + " " + words(p)));
        s.content().forEach(p -> line("content  " + place(p) + " " + words(p)));
        s.time()
                .ifPresent(t -> line("time     " + place(t.span()) + " " + words(t.span())
                        + t.date().map(d -> " = " + d).orElse("")));
        head("made by");
        line(madeBy(s.madeBy()));
        line("mode " + s.mode().label() + ", kind " + s.kind().label() + ", stance "
                + s.stance().label() + ", confidence in the speaker " + number(s.confidence())
                + (s.doubtful() ? " (doubtful)" : ""));
        s.why().forEach(w -> line("because  " + Style.line(w)));
        s.reportedBy().ifPresent(r -> line("inside   " + r));
        encoder(s);
        s.speaker().flatMap(dossier.cast()::actor).ifPresent(a -> {
            head("speaker");
            actor(a);
        });
        around(Span.cover(spans(s)));
        return out.toString();
    }

    /** The encoder's part: how likely it held the chosen spans, and the runners-up. */
    private void encoder(Statement s) {
        head("encoder");
        Optional<Evidence> evidence = dossier.attributions().found().stream()
                .filter(a -> a.content().equals(s.content()) && a.cue().equals(s.cue()))
                .flatMap(a -> a.evidence().stream())
                .findFirst();
        evidence.ifPresentOrElse(
                e -> EvidenceText.lines(e, this::ends).forEach(this::line),
                () -> line(
                        dossier.model().isPresent()
                                ? "no part in this: a rule found it"
                                : "did not read this: only rules were used"));
    }

    /** A stretch of the text with its place, both ends in sight. */
    private String ends(Span span) {
        return place(span) + " “" + Style.cutInside(Style.line(span.in(text)), WORDS) + "”";
    }

    /** Everything at one place of the text. */
    String at(int codePoint) {
        int offset = points.toUtf16(codePoint);
        Span here = new Span(offset, Math.min(offset + 1, text.length()));
        line(style.strong("at " + codePoint) + "  " + quote(here.in(text)));
        dossier.statements().stream()
                .filter(s -> spans(s).stream().anyMatch(p -> p.contains(offset)))
                .forEach(s -> line(s.id() + "  " + words(Span.cover(s.content())) + ", " + madeBy(s.madeBy())));
        around(here);
        return out.toString();
    }

    private void around(Span span) {
        head("block");
        dossier.article().parts().stream().filter(p -> p.span().overlaps(span)).forEach(this::part);
        head("mentions");
        dossier.cast().mentions().stream().filter(m -> m.span().overlaps(span)).forEach(this::mention);
        head("tokens");
        dossier.analysis().sentences().stream()
                .filter(s -> s.span().overlaps(span))
                .forEach(this::tokens);
        nearMisses(dossier.attributions().nearMisses().stream()
                .filter(n -> n.span().overlaps(span))
                .toList());
    }

    private static List<Span> spans(Statement s) {
        return java.util.stream.Stream.of(s.source(), s.cue(), s.content())
                .flatMap(List::stream)
                .toList();
    }

    private <T> void fact(String name, Optional<Found<T>> found) {
        line(name + "  "
                + found.map(f -> quote(f.value().toString()) + " by " + f.evidence() + ", " + number(f.confidence()))
                        .orElse("–"));
    }

    private void part(Part part) {
        line(part.kind().label() + "  " + place(part.span()) + "  " + part.rule() + " " + number(part.score()) + "  "
                + words(part.span()));
    }

    private void dropped(Dropped dropped) {
        line(dropped.kind().label() + "  left out  " + dropped.rule() + " " + number(dropped.score()) + "  "
                + quote(dropped.words()));
    }

    private void tokens(Sentence sentence) {
        line("sentence " + sentence.index() + "  " + place(sentence.span()) + "  "
                + sentence.part().label());
        line("  "
                + dossier.analysis().tokens(sentence).stream()
                        .map(Explanation::token)
                        .collect(Collectors.joining(" ")));
    }

    private static String token(Token token) {
        return Style.line(token.word()) + "/" + token.tag() + "/" + Style.line(token.lemma());
    }

    private void actor(Actor actor) {
        line(style.strong(actor.id()) + "  " + Style.line(actor.name()) + "  "
                + actor.type().label() + actor.country().map(c -> " " + c).orElse("")
                + actor.sector().map(c -> " " + c).orElse("")
                + (actor.roles().isEmpty() ? "" : "  roles: " + Style.line(String.join(", ", actor.roles()))));
        actor.why().forEach(w -> line("    because  " + Style.line(w)));
        dossier.cast().mentions().stream()
                .filter(m -> m.actor().equals(Optional.of(actor.id())))
                .forEach(this::mention);
    }

    private void unresolved(List<Mention> mentions) {
        List<Mention> open = mentions.stream().filter(m -> m.actor().isEmpty()).toList();
        if (!open.isEmpty()) {
            line("nobody  stands behind these");
            open.forEach(this::mention);
        }
    }

    private void mention(Mention m) {
        line("    " + place(m.span()) + " " + words(m.span()) + " "
                + m.kind().name().toLowerCase(java.util.Locale.ROOT)
                + m.actor().map(a -> " → " + a).orElse("") + ", " + Style.line(m.why()) + ", "
                + number(m.confidence()));
    }

    private void nearMisses(List<NearMiss> misses) {
        if (!misses.isEmpty()) {
            head("near misses");
            misses.forEach(n -> line(place(n.span()) + " " + words(n.span()) + ": " + Style.line(n.why()) + " ("
                    + madeBy(n.madeBy()) + ")"));
        }
    }

    private static String madeBy(MadeBy by) {
        return "sieve " + by.sieve() + ", rule " + by.rule()
                + by.rulePlace().map(Place::toString).map(p -> " at " + p).orElse("")
                + by.cuePlace().map(Place::toString).map(p -> ", cue at " + p).orElse("");
    }

    private String place(Span span) {
        Span counted = points.fromUtf16(span);
        return counted.start() + "–" + counted.end();
    }

    private String words(Span span) {
        return quote(span.in(text));
    }

    private static String quote(String words) {
        return "“" + Style.cut(Style.line(words), WORDS) + "”";
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }

    private void head(String title) {
        out.append(out.isEmpty() ? "" : "\n").append(style.strong(title)).append('\n');
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
