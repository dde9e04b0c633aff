package org.chancery.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.dossier.Dossier;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** The words for one statement: who, to whom, how and when, and what. */
final class StatementText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final int SOURCE_LENGTH = 60;

    private final Dossier dossier;
    private final String text;
    private final ActorNames names;
    private final Style style;
    private final Map<String, Statement> byId = new HashMap<>();

    StatementText(Dossier dossier, Style style) {
        this.dossier = dossier;
        this.text = dossier.article().words();
        this.names = new ActorNames(dossier.cast(), text);
        this.style = style;
        dossier.statements().forEach(s -> byId.put(s.id(), s));
    }

    /** How many statements hold this one. */
    int depth(Statement s) {
        int depth = 0;
        Optional<Statement> at = holder(s);
        while (at.isPresent() && depth < byId.size()) {
            depth++;
            at = holder(at.get());
        }
        return depth;
    }

    /** {@code Ghafoor [“he”] (PAK MIL) → Esper}. */
    String speaker(Statement s) {
        String name = s.speaker().map(names::of).orElse("unknown");
        String doubt = s.doubtful() && s.speaker().isPresent() ? style.warning("?") : "";
        String to = s.addressees().isEmpty()
                ? ""
                : " → " + s.addressees().stream().map(names::of).collect(Collectors.joining(", "));
        return style.strong(name)
                + doubt
                + resolution(s, name)
                + s.speaker().map(names::country).orElse("")
                + to;
    }

    /** The article's own words for the speaker, where they are not the name. */
    private String resolution(Statement s, String name) {
        if (s.source().isEmpty()) {
            return s.speaker().isPresent() ? " [not named here]" : "";
        }
        String words = pieces(s.source());
        boolean named = words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return named ? "" : " [“" + Style.cut(words, SOURCE_LENGTH) + "”]";
    }

    /** {@code telephone, Wed 8 Jan · paraphrased}. */
    String manner(Statement s) {
        List<String> parts = new ArrayList<>();
        String means = s.channel().orElse("");
        String time = s.time().map(this::time).orElse("");
        if (!means.isEmpty() || !time.isEmpty()) {
            parts.add(means + (means.isEmpty() || time.isEmpty() ? "" : ", ") + time);
        }
        Optional<Statement> holder = holder(s).filter(h -> isSecondHand(s));
        switch (s.mode()) {
            case DIRECT -> parts.add("own words");
            case MIXED -> parts.add("partly own words");
            case INDIRECT -> {
                if (holder.isEmpty()) {
                    parts.add("paraphrased");
                }
            }
        }
        holder.ifPresent(
                h -> parts.add("second hand, via " + h.speaker().map(names::of).orElse("an unknown speaker")));
        return String.join(" · ", parts);
    }

    /** The cue's words; where the speaker does not claim the content, that as well: {@code rejected [denies]}. */
    String verb(Statement s) {
        String cue = s.cue().isEmpty() ? "–" : pieces(s.cue());
        return s.stance() == Statement.Stance.AFFIRMS
                ? cue
                : cue + " " + style.warning("[" + s.stance().label() + "]");
    }

    /** All of the content, never cut. */
    String content(Statement s) {
        return pieces(s.content());
    }

    /** The sentences that the statement stands in. */
    String context(Statement s) {
        List<Span> spans = new ArrayList<>(s.content());
        spans.addAll(s.cue());
        spans.addAll(s.source());
        return dossier.analysis().sentences().stream()
                .filter(sentence -> spans.stream().anyMatch(sentence.span()::overlaps))
                .map(sentence -> Style.line(sentence.span().in(text)))
                .collect(Collectors.joining(" "));
    }

    /** Whether somebody else passes it on: who quotes himself is no hearsay. */
    private boolean isSecondHand(Statement s) {
        Optional<Statement> at = holder(s);
        for (int depth = 0; at.isPresent() && depth < byId.size(); depth++) {
            if (at.get().speaker().isEmpty() || !at.get().speaker().equals(s.speaker())) {
                return true;
            }
            at = holder(at.get());
        }
        return false;
    }

    private Optional<Statement> holder(Statement s) {
        return s.reportedBy().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    private String time(Statement.Time time) {
        try {
            LocalDate day = LocalDate.parse(time.date().orElse(""));
            boolean thisYear = dossier.article()
                    .published()
                    .map(p -> p.value().getYear() == day.getYear())
                    .orElse(false);
            return (thisYear ? DAY : DAY_AND_YEAR).format(day);
        } catch (DateTimeException onlyWords) {
            return Style.line(time.text());
        }
    }

    private String pieces(List<Span> spans) {
        return spans.stream().map(span -> Style.line(span.in(text))).collect(Collectors.joining(" … "));
    }
}
