package org.chancery.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.article.Article;
import org.chancery.article.Dropped;
import org.chancery.article.Found;
import org.chancery.dossier.Dossier;
import org.chancery.event.Event;
import org.chancery.page.BlockKind;
import org.chancery.statement.Statement;
import org.chancery.text.Note;

/** A dossier for people: statements and events in article order, quotations whole, every resolution shown, doubt marked, ids to ask about. */
final class DossierText {

    /** How much is shown. */
    record Detail(boolean brief, boolean context, Optional<String> explainCommand) {}

    private static final int LEFT_OUT_LENGTH = 40;
    private static final int LEFT_OUT_MOST = 12;

    private DossierText() {}

    static String of(Dossier dossier, Style style, Detail detail) {
        StringBuilder out = new StringBuilder();
        Article article = dossier.article();
        out.append(style.strong(title(article))).append('\n');
        line(out, about(article));
        out.append('\n');
        if (!article.verdict().article()) {
            line(
                    out,
                    style.warning("not an article: ")
                            + Style.line(article.verdict().reason()));
        }
        out.append(FindingsText.of(dossier, style, detail));
        if (!detail.brief) {
            footer(out, dossier, style, detail);
        }
        return out.append('\n').toString();
    }

    private static String title(Article article) {
        return Style.line(article.headline().map(Found::value).orElse(article.id()));
    }

    /** {@code Newsweek Pakistan · 2020-01-08 (given) · “Courtesy ISPR”}. */
    private static String about(Article article) {
        List<String> parts = new ArrayList<>();
        Optional<String> outlet = article.outlet().map(Found::value);
        outlet.ifPresent(parts::add);
        article.author()
                .map(Found::value)
                .filter(a -> !Optional.of(a).equals(outlet))
                .ifPresent(a -> parts.add("by " + a));
        parts.add(article.published()
                .map(p -> p.value() + " (" + p.evidence() + ")")
                .orElse("undated"));
        article.parts(BlockKind.CREDIT).forEach(p -> parts.add("“" + p.span().in(article.words()) + "”"));
        return Style.line(String.join(" · ", parts));
    }

    private static void footer(StringBuilder out, Dossier dossier, Style style, Detail detail) {
        out.append('\n');
        List<String> left = leftOut(dossier.article());
        if (!left.isEmpty()) {
            int more = left.size() - LEFT_OUT_MOST;
            String list = String.join(", ", left.subList(0, Math.min(left.size(), LEFT_OUT_MOST)));
            line(out, style.faint("left out: " + list + (more > 0 ? " and " + more + " more" : "")));
        }
        Map<String, Long> notes = dossier.notes().stream()
                .collect(Collectors.groupingBy(Note::message, LinkedHashMap::new, Collectors.counting()));
        notes.forEach((message, times) ->
                line(out, style.warning("note: ") + Style.line(message) + (times > 1 ? " (" + times + " times)" : "")));
        if (detail.explainCommand.isPresent()) {
            worthAsking(dossier)
                    .ifPresent(id -> line(out, style.faint("why?  " + detail.explainCommand.get() + " " + id)));
        }
    }

    /** What a reader is likeliest to ask about: a doubtful statement, else one at second hand, else the first, else the first event. */
    private static Optional<String> worthAsking(Dossier dossier) {
        List<Statement> all = dossier.statements();
        return all.stream()
                .filter(Statement::doubtful)
                .findFirst()
                .or(() -> all.stream().filter(s -> s.reportedBy().isPresent()).findFirst())
                .or(() -> all.stream().findFirst())
                .map(Statement::id)
                .or(() -> dossier.events().stream().map(Event::id).findFirst());
    }

    private static List<String> leftOut(Article article) {
        Stream<String> inside = article.parts().stream()
                .filter(p -> !p.kind().isArticle())
                .map(p -> p.span().in(article.words()));
        return Stream.concat(inside, article.dropped().stream().map(Dropped::words))
                .map(Style::line)
                .filter(w -> !w.isEmpty())
                .distinct()
                .map(w -> "“" + Style.cut(w, LEFT_OUT_LENGTH) + "”")
                .toList();
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
