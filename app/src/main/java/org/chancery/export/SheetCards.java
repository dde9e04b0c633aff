package org.chancery.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.standing.Facts;
import org.chancery.standing.Piece;
import org.chancery.text.Span;

/** A statement or event comes in, its card of evidence goes out as HTML. */
final class SheetCards {

    /** A chain is as long as quotations nest; a stored one that runs in a circle ends here. */
    private static final int DEEPEST = 10;

    private final SheetReports reports;

    SheetCards(SheetReports reports) {
        this.reports = reports;
    }

    /** Told within somebody else's words: whoever speaks of himself within his own is no hearsay. */
    static boolean isSecondHand(Finding statement) {
        Optional<Facts> at = parent(statement.entry(), statement.json());
        for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
            Optional<String> voice = at.get().text("speaker").map(statement.entry()::key);
            if (voice.isEmpty() || !voice.equals(statement.text("speaker").map(statement.entry()::key))) {
                return true;
            }
            at = parent(statement.entry(), at.get());
        }
        return false;
    }

    String statement(Finding s, SentencesOf sentences) {
        StringBuilder html = new StringBuilder("<article class=\"card\">\n<h4>");
        html.append(who(s)).append("</h4>\n").append(badges(s)).append(quoted(s, sentences));
        html.append("<dl>\n");
        SheetSource.row(html, "Exact words", Optional.of(exact(s.pieces("content"))));
        SheetSource.row(html, "How that is known", Optional.of(resolved(s)));
        SheetSource.row(html, "On whose word", Optional.of(chain(s)));
        SheetSource.row(
                html,
                "When",
                s.json()
                        .find("time")
                        .map(t -> Html.text(Piece.words(t.pieces("span"))
                                + t.text("date").map(d -> " (" + d + ")").orElse(""))));
        SheetSource.row(
                html,
                "Reviewed",
                Optional.ofNullable(s.entry().verdicts().get(s.record())).map(Html::text));
        SheetSource.row(
                html,
                "Record",
                Optional.of(Html.element("code", "", Html.text(s.record()))
                        + Html.text(" (" + s.id() + " in this reading)")));
        SheetSource.row(html, "Found by", Optional.of(Html.text(madeBy(s))));
        html.append("</dl>\n").append(reports.also(s));
        return html.append("</article>\n").toString();
    }

    String event(Finding e, SentencesOf sentences) {
        StringBuilder html = new StringBuilder("<article class=\"card event\">\n<h4>");
        html.append(deed(e)).append("</h4>\n").append(eventBadges(e)).append(told(e, sentences));
        html.append("<dl>\n");
        SheetSource.row(html, "Exact words", Optional.of(exact(e.pieces("trigger"))));
        SheetSource.row(
                html,
                "On whose word",
                Optional.of(e.text("on_word_of")
                        .flatMap(e.entry()::statement)
                        .map(s -> chain(new Finding(e.entry(), s), true))
                        .orElseGet(() -> outlet(e.entry()))));
        SheetSource.row(
                html,
                "When",
                e.json()
                        .find("date")
                        .map(d -> Html.text(d.text("date").orElse("") + " (by "
                                + d.text("basis").orElse("") + ")")));
        SheetSource.row(
                html,
                "Where",
                e.json()
                        .find("place")
                        .map(p -> Html.text(p.text("text").orElse("")
                                + p.text("country").map(c -> " (" + c + ")").orElse(""))));
        SheetSource.row(html, "Figures", e.figures().map(Html::text));
        SheetSource.row(
                html,
                "CAMEO",
                e.text("cameo")
                        .map(code -> Html.text(
                                code + e.text("cameo_label").map(l -> ", " + l).orElse(""))));
        SheetSource.row(
                html,
                "Reviewed",
                Optional.ofNullable(e.entry().verdicts().get(e.record())).map(Html::text));
        SheetSource.row(
                html,
                "Record",
                Optional.of(Html.element("code", "", Html.text(e.record()))
                        + Html.text(" (" + e.id() + " in this reading)")));
        html.append("</dl>\n").append(reports.also(e));
        return html.append("</article>\n").toString();
    }

    static String who(Finding s) {
        String speaker = s.speakerName().map(Html::text).orElse("<span class=\"unknown\">speaker not told</span>");
        String from = s.speaker()
                .map(a -> (a.text("country").orElse("") + " " + a.text("sector").orElse("")).strip())
                .filter(f -> !f.isEmpty())
                .map(f -> " <small>(" + Html.text(f) + ")</small>")
                .orElse("");
        String to = s.each(s.json().texts("addressees"), s.entry()::actorName)
                .map(names -> " → " + Html.text(names))
                .orElse("");
        String doubt = s.json().flag("doubtful") ? "<span class=\"doubt\" title=\"likely and not sure\">?</span>" : "";
        return speaker + doubt + from + to;
    }

    private static String deed(Finding e) {
        String actors =
                e.each(e.side("actors"), e.entry()::actorName).map(Html::text).orElse("somebody");
        String recipients = e.each(e.side("recipients"), e.entry()::actorName)
                .map(names -> " → " + Html.text(names))
                .orElse("");
        String mode =
                e.text("mode").map(m -> " <small>" + Html.text(m) + "</small>").orElse("");
        return "<span class=\"type\">" + Html.text(e.text("type").orElse("")) + "</span>" + mode + " " + actors
                + recipients;
    }

    /** What a reader must not overlook: that the speaker does not claim it, or that somebody else tells it. */
    private static String badges(Finding s) {
        List<String> badges = new ArrayList<>();
        String stance = s.text("stance").orElse("");
        if (!stance.equals("affirms") && !stance.isEmpty()) {
            badges.add(Html.element("li", "warn", Html.text(stance(stance))));
        }
        if (isSecondHand(s)) {
            badges.add(Html.element("li", "warn", "second hand"));
        }
        if (s.json().flag("doubtful")) {
            badges.add(Html.element("li", "warn", "speaker likely, not sure"));
        }
        badges.add(Html.element("li", "", Html.text(mode(s.text("mode").orElse("")))));
        s.text("kind").ifPresent(kind -> badges.add(Html.element("li", "", Html.text(kind))));
        s.text("channel").ifPresent(channel -> badges.add(Html.element("li", "", Html.text(channel))));
        return "<ul class=\"badges\">" + String.join("", badges) + "</ul>\n";
    }

    /** Only what is affirmed is the speaker's claim. */
    private static String stance(String stance) {
        return switch (stance) {
            case "denies" -> "denies this: not the speaker's claim";
            case "doubts" -> "doubts this: not the speaker's claim";
            default -> stance + " it: does not claim it as a fact";
        };
    }

    private static String mode(String mode) {
        return switch (mode) {
            case "direct" -> "verbatim, between quotation marks";
            case "mixed" -> "partly verbatim";
            case "indirect" -> "paraphrased";
            default -> mode;
        };
    }

    private static String eventBadges(Finding e) {
        List<String> badges = new ArrayList<>();
        String factuality = e.text("factuality").orElse("");
        badges.add(
                factuality.equals("asserted")
                        ? Html.element("li", "", "asserted")
                        : Html.element("li", "warn", Html.text(factuality + ": no deed")));
        if (e.json().flag("background")) {
            badges.add(Html.element("li", "warn", "background: recalled, not news"));
        }
        e.entry()
                .record(e.json(), "same_as")
                .ifPresent(
                        first -> badges.add(Html.element("li", "", Html.text("told again; first told in " + first))));
        return "<ul class=\"badges\">" + String.join("", badges) + "</ul>\n";
    }

    private static String quoted(Finding s, SentencesOf sentences) {
        List<Piece> all = new ArrayList<>(s.pieces("content"));
        all.addAll(s.pieces("cue"));
        all.addAll(s.pieces("source"));
        return blockquote(
                s.entry(),
                sentences.around(all),
                List.of(
                        new Marking("mark", "", s.pieces("content")),
                        new Marking("span", "cue", s.pieces("cue")),
                        new Marking("span", "source", s.pieces("source"))));
    }

    private static String told(Finding e, SentencesOf sentences) {
        return blockquote(
                e.entry(),
                sentences.around(e.pieces("trigger")),
                List.of(
                        new Marking("mark", "", e.pieces("trigger")),
                        new Marking(
                                "span",
                                "source",
                                e.json().all("actors").stream()
                                        .flatMap(p -> p.pieces("span").stream())
                                        .toList()),
                        new Marking(
                                "span",
                                "source",
                                e.json().all("recipients").stream()
                                        .flatMap(p -> p.pieces("span").stream())
                                        .toList())));
    }

    private static String blockquote(Entry entry, Span sentence, List<Marking> markings) {
        return "<blockquote dir=\"auto\">" + Marking.marked(entry, sentence, markings) + "</blockquote>\n";
    }

    private static String exact(List<Piece> pieces) {
        return pieces.stream()
                .map(p -> "<q dir=\"auto\">" + Html.text(p.words()) + "</q> <small>[" + p.start() + ", " + p.end()
                        + ")</small>")
                .collect(Collectors.joining(" … "));
    }

    /** The article's own words for the speaker, and what led from them to the name. */
    private static String resolved(Finding s) {
        List<String> reasons = new ArrayList<>();
        s.words("source").ifPresent(words -> reasons.add("“" + Html.text(words) + "” in the article"));
        for (Facts mention : s.entry().dossier().all("mentions")) {
            boolean theirs =
                    mention.text("actor").isPresent() && mention.text("actor").equals(s.text("speaker"));
            if (theirs && overlaps(mention.pieces("span"), s.pieces("source"))) {
                mention.text("why")
                        .ifPresent(why -> reasons.add(
                                "“" + Html.text(Piece.words(mention.pieces("span"))) + "”: " + Html.text(why)));
            }
        }
        s.json().texts("why").forEach(why -> reasons.add(Html.text(why)));
        return reasons.isEmpty()
                ? "the article does not tell"
                : "<ul>"
                        + reasons.stream()
                                .distinct()
                                .map(r -> Html.element("li", "", r))
                                .collect(Collectors.joining()) + "</ul>";
    }

    private static boolean overlaps(List<Piece> some, List<Piece> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private static String chain(Finding s) {
        return chain(s, false);
    }

    /** From the outlet inwards: who reports whom. */
    private static String chain(Finding s, boolean withItself) {
        List<String> chain = new ArrayList<>();
        Optional<Facts> at = withItself ? Optional.of(s.json()) : parent(s.entry(), s.json());
        for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
            Finding link = new Finding(s.entry(), at.get());
            chain.add(0, who(link) + " <small>" + Html.text(link.record()) + "</small>");
            at = parent(s.entry(), at.get());
        }
        chain.add(0, outlet(s.entry()));
        return String.join(" ← ", chain);
    }

    private static Optional<Facts> parent(Entry entry, Facts statement) {
        return statement.text("reported_by").flatMap(entry::statement);
    }

    private static String outlet(Entry entry) {
        return Html.text(entry.known("outlet").orElse("the outlet"));
    }

    private static String madeBy(Finding s) {
        Facts madeBy = s.json().within("made_by");
        return madeBy.text("sieve").orElse("") + "/" + madeBy.text("rule").orElse("") + ", confidence "
                + Finding.plain(s.value("confidence"));
    }
}
