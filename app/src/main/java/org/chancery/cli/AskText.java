package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.statement.Statement.Stance;
import org.chancery.view.Answer;
import org.chancery.view.Reviewed;
import org.chancery.view.StatementRow;

/** Statements of a ledger for people: who said it to whom and how, what he does with it, the sentence, the source. */
final class AskText {

    private static final int SOURCE_LENGTH = 60;

    private final Style style;
    private final AnswerText words;
    private final boolean brief;

    AskText(Style style, boolean brief) {
        this.style = style;
        this.words = new AnswerText(style);
        this.brief = brief;
    }

    String of(Answer<StatementRow> answer) {
        StringBuilder out = new StringBuilder(words.head(answer, "statement", "statements"));
        for (StatementRow row : answer.rows()) {
            out.append(brief ? "" : "\n").append(row(row));
        }
        return out.append(answer.more() ? "\n" : "").append(words.foot(answer)).toString();
    }

    private String row(StatementRow row) {
        String first = style.faint(row.record()) + "  " + speaker(row) + style.faint(" · " + manner(row)) + "\n";
        String content = "    " + verb(row) + "  " + Style.line(row.content()) + "\n";
        return brief
                ? style.faint(row.record()) + "  " + speaker(row) + " " + verb(row) + "  " + Style.line(row.content())
                        + "\n"
                : first + content + words.where(row.sentence(), row.source(), row.reports(), "quotation");
    }

    private String speaker(StatementRow row) {
        String name = row.speaker().map(AnswerText::name).orElse("unknown");
        String plain = row.speaker().map(s -> Style.line(s.name())).orElse("");
        String doubt = row.doubtful() && row.speaker().isPresent() ? style.warning("?") : "";
        String called = row.calledHere()
                .map(Style::line)
                .filter(c -> !c.toLowerCase(Locale.ROOT).contains(plain.toLowerCase(Locale.ROOT)) || plain.isEmpty())
                .map(c -> " [“" + Style.cut(c, SOURCE_LENGTH) + "”]")
                .orElse(row.calledHere().isEmpty() && row.speaker().isPresent() ? " [not named here]" : "");
        String to = row.to().isEmpty()
                ? ""
                : " → " + row.to().stream().map(s -> Style.line(s.name())).collect(Collectors.joining(", "));
        return style.strong(name) + doubt + called + to;
    }

    private static String manner(StatementRow row) {
        List<String> parts = new ArrayList<>();
        row.channel().map(Style::line).ifPresent(parts::add);
        row.said().map(d -> "said " + Style.line(d)).ifPresent(parts::add);
        parts.add(
                switch (row.mode()) {
                    case DIRECT -> "own words";
                    case MIXED -> "partly own words";
                    case INDIRECT -> "paraphrased";
                });
        if (row.isSecondHand()) {
            parts.add("second hand, " + row.chain().stream().map(AskText::link).collect(Collectors.joining(", ")));
        }
        row.review().map(Reviewed::told).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** Who passed it on and what he does with it where he does not vouch for it. */
    private static String link(StatementRow.Link link) {
        String name = link.speaker().map(Style::line).orElse("an unknown speaker");
        String stance =
                link.stance() == Stance.AFFIRMS ? "" : " [" + link.stance().label() + "]";
        return "via " + name + stance + " (" + link.record() + ")";
    }

    /** Only a claim is shown as said; all else says before the content what the speaker, or who passes it on, does with it. */
    private String verb(StatementRow row) {
        String cue = row.cue().isEmpty() ? "–" : Style.line(row.cue());
        if (row.stance() != Stance.AFFIRMS) {
            String label = row.stance().label();
            return (cue.equalsIgnoreCase(label) ? "" : cue + ", ") + style.warning(label + ":");
        }
        return row.isClaim() ? cue : cue + ", " + style.warning("as " + disowner(row) + ":");
    }

    private static String disowner(StatementRow row) {
        return row.chain().stream()
                .filter(l -> l.stance().disowns())
                .findFirst()
                .map(l -> l.speaker().map(Style::line).orElse("somebody") + " "
                        + l.stance().label())
                .orElse("");
    }
}
