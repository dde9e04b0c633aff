package org.chancery.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.event.Event;
import org.chancery.view.Answer;
import org.chancery.view.EventRow;
import org.chancery.view.Reviewed;
import org.chancery.view.Somebody;

/** Events of a ledger for people: whether it happened, what, who to whom, how, when, where, on whose word, the sentence, the source. */
final class EventsText {

    private static final Set<Event.Type> MUTUAL =
            EnumSet.of(Event.Type.CONSULT, Event.Type.COOPERATE, Event.Type.AGREE);
    private static final String SEPARATOR = " · ";

    private final Style style;
    private final AnswerText words;
    private final boolean brief;

    EventsText(Style style, boolean brief) {
        this.style = style;
        this.words = new AnswerText(style);
        this.brief = brief;
    }

    String of(Answer<EventRow> answer) {
        StringBuilder out = new StringBuilder(words.head(answer, "event", "events"));
        for (EventRow row : answer.rows()) {
            out.append(brief ? "" : "\n").append(line(row));
            if (!brief) {
                out.append(words.where(row.sentence(), row.source(), row.reports(), "event"));
            }
        }
        return out.append(answer.more() ? "\n" : "").append(words.foot(answer)).toString();
    }

    private String line(EventRow row) {
        return style.faint(row.record()) + "  " + what(row) + "  " + sides(row)
                + style.faint(SEPARATOR + String.join(SEPARATOR, details(row))) + "\n";
    }

    /** What did not happen, or is not said to have, must not look like a deed. */
    private String what(EventRow row) {
        String type = style.strong(row.type().name());
        return row.factuality() == Event.Factuality.ASSERTED
                ? type
                : style.warning(row.factuality().label()) + " " + type;
    }

    private static String sides(EventRow row) {
        if (!row.recipients().isEmpty()) {
            return side(row.actors(), ", ") + " → " + side(row.recipients(), ", ");
        }
        return side(row.actors(), MUTUAL.contains(row.type()) ? " ↔ " : ", ");
    }

    private static String side(List<Somebody> all, String between) {
        return all.isEmpty()
                ? "unknown"
                : all.stream().map(AnswerText::name).distinct().collect(Collectors.joining(between));
    }

    private static List<String> details(EventRow row) {
        List<String> parts = new ArrayList<>();
        row.mode().map(Style::line).ifPresent(parts::add);
        parts.add(row.date().map(Style::line).orElse("undated"));
        row.place()
                .ifPresent(p -> parts.add(Style.line(p)
                        + row.placeCountry().map(c -> " (" + c + ")").orElse("")));
        parts.addAll(row.figures());
        if (row.background()) {
            parts.add("background");
        }
        parts.add(row.onWordOf()
                .map(w -> "by " + w.speaker().map(Style::line).orElse("an unknown speaker") + " (" + w.record() + ")")
                .orElse("by the outlet"));
        if (row.tellings() > 1) {
            parts.add("told " + row.tellings() + " times here");
        }
        row.review().map(Reviewed::told).ifPresent(parts::add);
        return parts;
    }
}
