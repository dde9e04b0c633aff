package org.chancery.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.event.Event;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.view.Answer;
import org.chancery.view.Counts;
import org.chancery.view.EventQuestion;
import org.chancery.view.EventRow;
import org.chancery.view.Period;
import org.chancery.view.Published;
import org.chancery.view.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code events}: a question in, the ledger's events that answer it out. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Asks the ledger who did what to whom: all that is given must hold.",
        footer = {
            "",
            "Actors are asked for as with 'ask': by name, country (PAK), sector (MIL), both (PAK MIL) or number (#12).",
            "What is not asserted bears a word before its type: denied, intended, possible, conditional, demanded: it is no deed,",
            "and --by counts it only where --factuality asks for it. What an article tells again is shown once.",
            "",
            "Examples:",
            "  chancery events --actor IND --recipient PAK --type ASSAULT --since 2019-02 --until 2019-03",
            "  chancery events --between USA IRN --by month",
            "  chancery events --either Taliban --factuality asserted --format csv -o taliban.csv --limit 1000",
            "  chancery events --place Kabul --no-background"
        })
final class EventsCommand implements Callable<Integer> {

    @Option(names = "--actor", paramLabel = "WHO", description = "Who did it.")
    private @Nullable String actor;

    @Option(names = "--recipient", paramLabel = "WHO", description = "To whom it was done.")
    private @Nullable String recipient;

    @Option(names = "--either", paramLabel = "WHO", description = "Who took part, on whichever side.")
    private @Nullable String either;

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "WHO",
            description = "Two who had to do with one another, either way.")
    private List<String> between = new ArrayList<>();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = "PLOVER's types, several with commas: CONSULT, ASSAULT …")
    private List<Event.Type> types = new ArrayList<>();

    @Option(names = "--mode", split = ",", paramLabel = "MODE", description = "PLOVER's modes: visit, phone …")
    private List<String> modes = new ArrayList<>();

    @Option(
            names = "--factuality",
            split = ",",
            paramLabel = "WORD",
            description = "asserted, denied, intended, possible, conditional, demanded; several with commas.")
    private List<Event.Factuality> factualities = new ArrayList<>();

    @Option(
            names = "--background",
            negatable = true,
            description = "Only what is recalled; with no- only what is reported as news.")
    private @Nullable Boolean background;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "In which country it happened.")
    private @Nullable String country;

    @Option(names = "--place", paramLabel = "NAME", description = "In which place it happened, as articles call it.")
    private @Nullable String place;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "It happened on this day or later: 2024-05-31, 2024-05, 2024.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "It happened on this day or earlier.")
    private @Nullable String until;

    @Option(
            names = "--published",
            description = "--since and --until are days of publication; undated events come too.")
    private boolean published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "In which outlet.")
    private @Nullable String outlet;

    @Option(
            names = "--word-of",
            paramLabel = "WHO",
            description = "On whose word it stands; 'outlet' for the outlet's own.")
    private @Nullable String wordOf;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "Count instead: by month, actor, recipient, dyad (countries), type or country (where it happened).")
    private Counts.@Nullable EventBy by;

    @Option(names = "--brief", description = "One line for each event.")
    private boolean brief;

    @Mixin
    private final AnswerOptions options = new AnswerOptions();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    private final Terminal terminal;

    EventsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        EventQuestion question = question();
        try (Ledger open = ledger.read()) {
            View view = new View(open, Overlay.over(null), options.time());
            options.print(
                    terminal, by == null ? answered(view.events(question)) : counted(view.count(question, by), by));
            return Exit.DONE;
        }
    }

    private EventQuestion question() {
        if (!between.isEmpty() && either != null) {
            throw new IllegalArgumentException("--between names both, so that --either has nothing to say");
        }
        boolean both = !between.isEmpty();
        EventQuestion.Sides sides = new EventQuestion.Sides(
                Optional.ofNullable(actor),
                Optional.ofNullable(recipient),
                both ? Optional.of(between.get(0)) : Optional.ofNullable(either),
                both ? Optional.of(between.get(1)) : Optional.empty());
        Set<String> lower =
                modes.stream().map(m -> m.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        EventQuestion.What what = new EventQuestion.What(
                new HashSet<>(types), lower, new HashSet<>(factualities), Optional.ofNullable(background));
        Period period = DayOption.period(since, until);
        EventQuestion.When when = new EventQuestion.When(
                published ? Period.ever() : period,
                new Published(Optional.ofNullable(outlet), published ? period : Period.ever()));
        return new EventQuestion(
                sides,
                what,
                new EventQuestion.Where(Optional.ofNullable(country), Optional.ofNullable(place)),
                when,
                Optional.ofNullable(wordOf),
                options.page());
    }

    private String answered(Answer<EventRow> answer) {
        List<Json.Obj> rows = answer.rows().stream().map(EventRowJson::of).toList();
        return options.form()
                .map(f -> f.print(
                        StatementJson.whole(answer, "events", rows), EventRowJson.COLUMNS, rows, options.formulaSafe()))
                .orElseGet(() -> new EventsText(options.style(terminal), brief).of(answer));
    }

    private String counted(Counts counts, Counts.EventBy what) {
        return new CountsText(options, terminal).of(counts, what.name(), "reports", "events");
    }
}
