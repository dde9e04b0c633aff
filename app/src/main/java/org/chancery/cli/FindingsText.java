package org.chancery.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.chancery.dossier.Dossier;
import org.chancery.event.Event;
import org.chancery.statement.Statement;

/** A dossier's statements and events come in; lines in article order go out, no event between a statement and those inside it. */
final class FindingsText {

    private final Dossier dossier;
    private final Style style;
    private final DossierText.Detail detail;
    private final StatementText statements;
    private final EventText events;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private FindingsText(Dossier dossier, Style style, DossierText.Detail detail) {
        this.dossier = dossier;
        this.style = style;
        this.detail = detail;
        statements = new StatementText(dossier, style);
        events = new EventText(dossier, style);
        width = Stream.concat(
                        dossier.statements().stream().map(Statement::id),
                        dossier.events().stream().map(Event::id))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static String of(Dossier dossier, Style style, DossierText.Detail detail) {
        return new FindingsText(dossier, style, detail).all();
    }

    private String all() {
        if (dossier.statements().isEmpty()) {
            line("no statements found");
        }
        Deque<Event> waiting = new ArrayDeque<>(events.firstTellings());
        for (Statement s : dossier.statements()) {
            int depth = statements.depth(s);
            while (depth == 0
                    && !waiting.isEmpty()
                    && waiting.element().trigger().start() < start(s)) {
                event(waiting.remove());
            }
            statement(s, depth);
            events.introduced(s);
        }
        waiting.forEach(this::event);
        return out.toString();
    }

    private static int start(Statement s) {
        return Stream.of(s.source(), s.cue(), s.content())
                .flatMap(spans -> spans.stream())
                .mapToInt(span -> span.start())
                .min()
                .orElse(0);
    }

    private String id(String id) {
        return id + " ".repeat(width - id.length() + 2);
    }

    private void statement(Statement s, int depth) {
        String id = id(s.id()) + "  ".repeat(Math.max(depth - 1, 0));
        String branch = depth > 0 ? "└ " : "";
        if (detail.brief()) {
            line(style.faint(id) + branch + statements.speaker(s) + " " + statements.verb(s) + ": "
                    + statements.content(s));
            return;
        }
        line(style.faint(id) + branch + statements.speaker(s) + style.faint(" · " + statements.manner(s)));
        String margin = " ".repeat(width + 2 + 2 * depth);
        line(margin + statements.verb(s) + "  " + statements.content(s));
        if (detail.context()) {
            line(margin + style.faint("in  " + statements.context(s)));
        }
    }

    private void event(Event e) {
        line(style.faint(id(e.id())) + events.line(e));
        if (detail.context() && !detail.brief()) {
            line(" ".repeat(width + 2) + style.faint("in  " + events.context(e)));
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
