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
import org.chancery.page.BlockKind;
import org.chancery.statement.Statement;
import org.chancery.text.Note;

/** A dossier for people: article order, quotations whole, every resolution shown, doubt marked, ids to ask about. */
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
        if (!dossier.page().verdict().article()) {
            line(
                    out,
                    style.warning("not an article: ")
                            + Style.line(dossier.page().verdict().reason()));
        }
        statements(out, dossier, style, detail);
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

    private static void statements(StringBuilder out, Dossier dossier, Style style, Detail detail) {
        StatementText text = new StatementText(dossier, style);
        int width = dossier.statements().stream()
                .mapToInt(s -> s.id().length())
                .max()
                .orElse(0);
        if (dossier.statements().isEmpty()) {
            line(out, "no statements found");
        }
        for (Statement s : dossier.statements()) {
            int depth = text.depth(s);
            String id = s.id() + " ".repeat(width - s.id().length() + 2) + "  ".repeat(Math.max(depth - 1, 0));
            String branch = depth > 0 ? "└ " : "";
            if (detail.brief) {
                line(out, style.faint(id) + branch + text.speaker(s) + " " + text.verb(s) + ": " + text.content(s));
                continue;
            }
            line(out, style.faint(id) + branch + text.speaker(s) + style.faint(" · " + text.manner(s)));
            String margin = " ".repeat(width + 2 + 2 * depth);
            line(out, margin + text.verb(s) + "  " + text.content(s));
            if (detail.context) {
                line(out, margin + style.faint("in  " + text.context(s)));
            }
        }
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
        if (detail.explainCommand.isPresent() && !dossier.statements().isEmpty()) {
            line(out, style.faint("why?  " + detail.explainCommand.get() + " " + worthAsking(dossier)));
        }
    }

    /** The statement a reader is likeliest to ask about: a doubtful one, else one at second hand, else the first. */
    private static String worthAsking(Dossier dossier) {
        List<Statement> all = dossier.statements();
        return all.stream()
                .filter(Statement::doubtful)
                .findFirst()
                .or(() -> all.stream().filter(s -> s.reportedBy().isPresent()).findFirst())
                .orElse(all.get(0))
                .id();
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
