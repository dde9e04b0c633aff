package org.chancery.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.chancery.event.Event;
import org.chancery.lexicon.Place;
import org.chancery.page.Claim;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** A dossier comes in; what made each of its findings goes out in words, offsets in code points. */
final class Explanation {

    private final Dossier dossier;
    private final String text;
    private final Style style;
    private final Account account;
    private final EventExplanation events;

    Explanation(Dossier dossier, Style style) {
        this.dossier = dossier;
        this.text = dossier.article().words();
        this.style = style;
        this.account = new Account(dossier, style);
        this.events = new EventExplanation(dossier, style, account);
    }

    /** The whole article. */
    String overview(boolean tokens) {
        Article article = dossier.article();
        account.head("page");
        account.line("charset " + article.origin().charset() + " ("
                + article.origin().charsetEvidence() + "), "
                + dossier.page().map(p -> p.blocks().size() + " blocks; ").orElse("")
                + (article.verdict().article()
                        ? "an article"
                        : "not an article: " + article.verdict().reason())
                + " (" + article.verdict().rule() + ")");
        fact("headline", article.headline());
        fact("author", article.author());
        fact("outlet", article.outlet());
        fact("published", article.published());
        fact("modified", article.modified());
        fact("language", article.language());
        dossier.page().stream()
                .flatMap(p -> p.claims().stream())
                .sorted(Comparator.comparing(Claim::field))
                .forEach(c -> account.line("  claim  " + c.field() + " " + Account.quote(c.value()) + " by "
                        + c.evidence() + ", weight " + Account.number(c.weight())));
        account.head("blocks");
        article.parts().forEach(this::part);
        article.dropped().forEach(this::dropped);
        account.head("words");
        account.line(dossier.analysis().sentences().size() + " sentences, "
                + dossier.analysis().tokens().size() + " tokens, "
                + dossier.analysis().names().size() + " names, "
                + dossier.analysis().quotations().size() + " quotations, "
                + dossier.analysis().times().size() + " times; language "
                + dossier.analysis().language());
        account.line("read by " + dossier.model().map(m -> "the encoder " + m).orElse("rules alone"));
        if (tokens) {
            dossier.analysis().sentences().forEach(this::tokens);
        }
        account.head("cast");
        dossier.cast().actors().forEach(account::actor);
        unresolved(dossier.cast().mentions());
        account.head("statements");
        dossier.statements().forEach(s -> {
            account.line(s.id() + "  " + account.words(Span.cover(s.content())));
            account.line("    " + madeBy(s.madeBy()));
        });
        nearMisses(dossier.attributions().nearMisses());
        events.overview();
        account.head("notes");
        dossier.notes()
                .forEach(n -> account.line(n.code() + ": " + Style.line(n.message())
                        + n.span().map(s -> " at " + account.place(s)).orElse("")));
        return account.toString();
    }

    /** One statement: its spans, what made it, and the words it stands among. */
    String statement(Statement s) {
        StatementText shown = new StatementText(dossier, style);
        account.line(style.strong(s.id()) + "  " + shown.speaker(s) + " · " + shown.manner(s));
        account.line("    " + shown.verb(s) + "  " + shown.content(s));
        account.head("spans");
        s.source().forEach(p -> account.line("source   " + account.place(p) + " " + account.words(p)));
        s.cue().forEach(p -> account.line("cue      " + account.place(p) + " " + account.words(p)));
        s.content().forEach(p -> account.line("content  " + account.place(p) + " " + account.words(p)));
        s.time()
                .ifPresent(t -> account.line("time     " + account.place(t.span()) + " " + account.words(t.span())
                        + t.date().map(d -> " = " + d).orElse("")));
        account.head("made by");
        account.line(madeBy(s.madeBy()));
        account.line("mode " + s.mode().label() + ", kind " + s.kind().label() + ", stance "
                + s.stance().label() + ", confidence in the speaker " + Account.number(s.confidence())
                + (s.doubtful() ? " (doubtful)" : ""));
        s.why().forEach(w -> account.line("because  " + Style.line(w)));
        s.reportedBy().ifPresent(r -> account.line("inside   " + r));
        encoder(s);
        s.speaker().flatMap(dossier.cast()::actor).ifPresent(a -> {
            account.head("speaker");
            account.actor(a);
        });
        around(Span.cover(spans(s)));
        return account.toString();
    }

    /** One event: the rule, its arguments, and the words it stands among. */
    String event(Event e) {
        events.event(e);
        around(sentences(e.trigger()));
        return account.toString();
    }

    /** The encoder's part: how likely it held the chosen spans, and the runners-up. */
    private void encoder(Statement s) {
        account.head("encoder");
        Optional<Evidence> evidence = dossier.attributions().found().stream()
                .filter(a -> a.content().equals(s.content()) && a.cue().equals(s.cue()))
                .flatMap(a -> a.evidence().stream())
                .findFirst();
        evidence.ifPresentOrElse(
                e -> EvidenceText.lines(e, account::ends).forEach(account::line),
                () -> account.line(
                        dossier.model().isPresent()
                                ? "no part in this: a rule found it"
                                : "did not read this: only rules were used"));
    }

    /** Everything at one place of the text. */
    String at(int codePoint) {
        int offset = account.toUtf16(codePoint);
        Span here = new Span(offset, Math.min(offset + 1, text.length()));
        account.line(style.strong("at " + codePoint) + "  " + Account.quote(here.in(text)));
        dossier.statements().stream()
                .filter(s -> spans(s).stream().anyMatch(p -> p.contains(offset)))
                .forEach(s -> account.line(
                        s.id() + "  " + account.words(Span.cover(s.content())) + ", " + madeBy(s.madeBy())));
        events.at(here);
        around(here);
        return account.toString();
    }

    private void around(Span span) {
        account.head("block");
        dossier.article().parts().stream().filter(p -> p.span().overlaps(span)).forEach(this::part);
        account.head("mentions");
        dossier.cast().mentions().stream().filter(m -> m.span().overlaps(span)).forEach(account::mention);
        account.head("tokens");
        dossier.analysis().sentences().stream()
                .filter(s -> s.span().overlaps(span))
                .forEach(this::tokens);
        nearMisses(dossier.attributions().nearMisses().stream()
                .filter(n -> n.span().overlaps(span))
                .toList());
        events.passedWithin(sentences(span));
    }

    /** The stretch and all of the sentences that it lies in. */
    private Span sentences(Span span) {
        return Span.cover(Stream.concat(
                        Stream.of(span),
                        dossier.analysis().sentences().stream()
                                .map(Sentence::span)
                                .filter(s -> s.overlaps(span)))
                .toList());
    }

    private static List<Span> spans(Statement s) {
        return Stream.of(s.source(), s.cue(), s.content()).flatMap(List::stream).toList();
    }

    private <T> void fact(String name, Optional<Found<T>> found) {
        account.line(name + "  "
                + found.map(f -> Account.quote(f.value().toString()) + " by " + f.evidence() + ", "
                                + Account.number(f.confidence()))
                        .orElse("–"));
    }

    private void part(Part part) {
        account.line(part.kind().label() + "  " + account.place(part.span()) + "  " + part.rule() + " "
                + Account.number(part.score()) + "  " + account.words(part.span()));
    }

    private void dropped(Dropped dropped) {
        account.line(dropped.kind().label() + "  left out  " + dropped.rule() + " " + Account.number(dropped.score())
                + "  " + Account.quote(dropped.words()));
    }

    private void tokens(Sentence sentence) {
        account.line("sentence " + sentence.index() + "  " + account.place(sentence.span()) + "  "
                + sentence.part().label());
        account.line("  "
                + dossier.analysis().tokens(sentence).stream()
                        .map(Explanation::token)
                        .collect(Collectors.joining(" ")));
    }

    private static String token(Token token) {
        return Style.line(token.word()) + "/" + token.tag() + "/" + Style.line(token.lemma());
    }

    private void unresolved(List<Mention> mentions) {
        List<Mention> open = mentions.stream().filter(m -> m.actor().isEmpty()).toList();
        if (!open.isEmpty()) {
            account.line("nobody  stands behind these");
            open.forEach(account::mention);
        }
    }

    private void nearMisses(List<NearMiss> misses) {
        if (!misses.isEmpty()) {
            account.head("near misses");
            misses.forEach(n -> account.line(account.place(n.span()) + " " + account.words(n.span()) + ": "
                    + Style.line(n.why()) + " (" + madeBy(n.madeBy()) + ")"));
        }
    }

    private static String madeBy(MadeBy by) {
        return "sieve " + by.sieve() + ", rule " + by.rule()
                + by.rulePlace().map(Place::toString).map(p -> " at " + p).orElse("")
                + by.cuePlace().map(Place::toString).map(p -> ", cue at " + p).orElse("");
    }
}
