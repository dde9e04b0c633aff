package org.chancery.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Mention;
import org.chancery.dossier.Dossier;
import org.chancery.event.Chronicle;
import org.chancery.event.Codes;
import org.chancery.event.Event;
import org.chancery.event.Ground;
import org.chancery.event.Toll;
import org.chancery.event.When;
import org.chancery.event.Where;
import org.chancery.statement.Statement;
import org.chancery.text.Span;

/** An event comes in; the rule that made it, its arguments, who they are and why, and what every field rests on are written on the account. */
final class EventExplanation {

    private final Dossier dossier;
    private final Account account;
    private final EventText shown;
    private final Style style;

    EventExplanation(Dossier dossier, Style style, Account account) {
        this.dossier = dossier;
        this.style = style;
        this.account = account;
        this.shown = new EventText(dossier, style);
    }

    /** Every event in two lines, and the predicates that gave none. */
    void overview() {
        account.head("events");
        dossier.events().forEach(this::brief);
        passed(dossier.chronicle().passed());
    }

    /** What of the events lies at this stretch. */
    void at(Span here) {
        dossier.events().stream().filter(e -> spans(e).anyMatch(here::overlaps)).forEach(this::brief);
    }

    void passedWithin(Span span) {
        passed(dossier.chronicle().passed().stream()
                .filter(p -> p.trigger().overlaps(span))
                .toList());
    }

    private void brief(Event e) {
        account.line(e.id() + "  " + account.words(e.trigger()) + "  "
                + e.code().type() + ", " + e.factuality().label() + ", " + sides(e));
        rules(e).forEach(rule -> account.line("    rule " + rule));
    }

    private static List<String> rules(Event e) {
        return e.grounds().stream()
                .filter(g -> g.field().equals("type"))
                .map(Ground::rule)
                .map(Style::line)
                .toList();
    }

    private static String sides(Event e) {
        return ids(e.actors()) + " → " + ids(e.recipients());
    }

    private static String ids(List<Event.Party> parties) {
        return parties.isEmpty()
                ? "–"
                : parties.stream().map(Event.Party::actor).collect(Collectors.joining(", "));
    }

    /** All of one event but the words around it. */
    void event(Event e) {
        account.line(style.strong(e.id()) + "  " + shown.line(e));
        account.line(
                "    " + account.place(e.trigger()) + " " + account.words(e.trigger()) + "  in  " + shown.context(e));
        code(e.code());
        account.head("grounds");
        e.grounds().forEach(this::ground);
        account.line("confidence " + Account.number(e.confidence())
                + (e.main() ? "; the event of its sentence's governing predicate" : ""));
        parties("actors", e.actors());
        parties("recipients", e.recipients());
        fields(e);
        word(e);
    }

    private void code(Event.Code code) {
        Codes codes = Codes.standard();
        Codes.Weights weights = codes.weights(code);
        account.head("code");
        account.line(
                "PLOVER " + code.type() + code.mode().map(m -> ", mode " + m).orElse("")
                        + (code.contexts().isEmpty() ? "" : ", contexts " + String.join(", ", code.contexts()))
                        + ": quad class " + weights.quadPlover() + ", intensity " + weights.intensityPlover());
        account.line("CAMEO  " + code.cameo()
                + codes.cameo(code.cameo())
                        .map(c -> " " + c.label() + ": quad class " + c.quadGdelt() + " (GDELT), " + c.quadPhoenix()
                                + " (Phoenix), weight " + c.goldstein() + " (Goldstein)")
                        .orElse(", which is no code of CAMEO"));
    }

    private void ground(Ground ground) {
        String words = ground.spans().stream()
                .map(s -> account.place(s) + " " + account.words(s))
                .collect(Collectors.joining(" + "));
        account.line(String.format(java.util.Locale.ROOT, "%-10s ", ground.field())
                + (words.isEmpty() ? "no words" : words) + "  by " + Style.line(ground.rule()));
    }

    /** Why each stands on this side and why the words are taken for this actor. */
    private void parties(String side, List<Event.Party> parties) {
        if (parties.isEmpty()) {
            return;
        }
        account.head(side);
        Set<String> told = new LinkedHashSet<>();
        for (Event.Party party : parties) {
            Optional<Mention> mention = dossier.cast().mentions().stream()
                    .filter(m -> m.actor().equals(Optional.of(party.actor())))
                    .filter(m -> m.span().overlaps(party.span()))
                    .findFirst();
            account.line(account.place(party.span()) + " " + account.words(party.span()) + " → " + party.actor()
                    + mention.map(m -> ", " + Style.line(m.why()) + ", " + Account.number(m.confidence()))
                            .orElse(", no mention of its own there"));
            if (told.add(party.actor())) {
                dossier.cast().actor(party.actor()).ifPresent(account::actor);
            }
        }
    }

    private void fields(Event e) {
        if (e.date().isEmpty() && e.place().isEmpty() && e.figures().isEmpty()) {
            return;
        }
        account.head("when, where, how many");
        e.date().ifPresent(this::date);
        e.place().ifPresent(this::place);
        e.figures().forEach(this::figure);
    }

    private void date(When when) {
        String basis =
                switch (when.basis()) {
                    case "publication" -> "the text and the day of publication";
                    case "tense" -> "the verb's tense and the day of publication";
                    default -> "the " + when.basis();
                };
        account.line("date   " + when.date() + " by " + basis
                + when.spans().stream()
                        .map(s -> ", " + account.place(s) + " " + account.words(s))
                        .collect(Collectors.joining()));
    }

    private void place(Where where) {
        account.line("place  " + account.place(where.span()) + " " + account.words(where.span())
                + where.country().map(c -> " in " + c).orElse("")
                + where.latitude()
                        .flatMap(lat -> where.longitude().map(lon -> " at " + lat + ", " + lon))
                        .orElse(""));
    }

    private void figure(Toll toll) {
        account.line("count  " + account.place(toll.span()) + " " + shown.figure(toll) + ", told by "
                + shown.voice(toll.word()) + ", " + Style.line(toll.why()));
    }

    /** On whose word it stands, the chain above, and where else it is told. */
    private void word(Event e) {
        account.head("on whose word");
        Optional<String> at = e.onWordOf();
        account.line("told by " + shown.voice(at));
        Set<String> line = new LinkedHashSet<>();
        while (at.isPresent() && line.add(at.get())) {
            String id = at.get();
            at = dossier.statements().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .flatMap(Statement::reportedBy);
            account.line("    reported by " + shown.voice(at));
        }
        e.sameAs().ifPresent(first -> account.line("told before as " + first));
        dossier.events().stream()
                .filter(o -> o.sameAs().equals(Optional.of(e.id())))
                .forEach(o -> account.line("told again as " + o.id() + " " + account.place(o.trigger()) + " "
                        + account.words(o.trigger()) + " by " + shown.voice(o.onWordOf())));
    }

    private void passed(List<Chronicle.Passed> passed) {
        if (!passed.isEmpty()) {
            account.head("no event");
            passed.forEach(p -> account.line(account.place(p.trigger()) + " " + account.words(p.trigger()) + ": "
                    + Style.line(p.why()) + " (rule " + Style.line(p.rule()) + ")"));
        }
    }

    private static Stream<Span> spans(Event e) {
        return Stream.of(
                        Stream.of(e.trigger()),
                        e.actors().stream().map(Event.Party::span),
                        e.recipients().stream().map(Event.Party::span))
                .flatMap(s -> s);
    }
}
