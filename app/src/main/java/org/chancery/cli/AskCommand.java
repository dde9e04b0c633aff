package org.chancery.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.attribution.Attribution;
import org.chancery.json.Json;
import org.chancery.ledger.Ledger;
import org.chancery.statement.Statement;
import org.chancery.view.Answer;
import org.chancery.view.Counts;
import org.chancery.view.Manner;
import org.chancery.view.Published;
import org.chancery.view.Question;
import org.chancery.view.StatementRow;
import org.chancery.view.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: a question in, the ledger's statements that answer it out. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks the ledger who said what: all that is given must hold.",
        footer = {
            "",
            "An actor is asked for by name (a surname will do; capitals and accents do not matter), by country (PAK, Pakistan), by",
            "sector (MIL), by both (PAK MIL), or by the number that an answer shows (#12). name:Jordan is a name though a country",
            "is called so. Words are looked for as they are, in any order; \"in quotation marks\" as a phrase.",
            "Only what stands behind the verb alone is the speaker's claim; “denies:”, “doubts:”, “asks:” … stand before what is not.",
            "--stance affirms asks for claims alone.",
            "",
            "Examples:",
            "  chancery ask ceasefire",
            "  chancery ask --speaker 'Imran Khan' --about India --since 2019-02 --until 2019-03",
            "  chancery ask --speaker 'PAK MIL' --to USA --stance denies,doubts",
            "  chancery ask '\"red line\"' --by month",
            "  chancery ask --speaker Khan --format csv -o khan.csv --limit 1000",
            "  chancery ask --sql 'SELECT speaker, count(*) FROM statements GROUP BY 1 ORDER BY 2 DESC LIMIT 10'",
            "  chancery ask --sql -                 # a prompt; not on a terminal the SQL is standard input"
        })
final class AskCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "Words of what was said, as with --said.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "WHO", description = "Who said it.")
    private @Nullable String speaker;

    @Option(names = "--to", paramLabel = "WHO", description = "To whom it was said.")
    private @Nullable String to;

    @Option(names = "--about", paramLabel = "WHO", description = "Whom or what it is about: an actor, or words in it.")
    private @Nullable String about;

    @Option(names = "--said", paramLabel = "WORDS", description = "Words in it.")
    private @Nullable String said;

    @Option(
            names = "--stance",
            split = ",",
            paramLabel = "STANCE",
            description =
                    "What the speaker does with it: affirms, denies, doubts, asks, demands, promises, threatens; several with commas.")
    private List<Statement.Stance> stances = new ArrayList<>();

    @Option(
            names = "--mode",
            split = ",",
            paramLabel = "MODE",
            description = "direct (own words), mixed or indirect (paraphrased).")
    private List<Attribution.Mode> modes = new ArrayList<>();

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "twitter, telephone, press conference …")
    private @Nullable String channel;

    @Option(
            names = "--second-hand",
            negatable = true,
            description =
                    "Only what another speaker passes on, not what somebody quotes of himself; with no- only what none does.")
    private @Nullable Boolean secondHand;

    @Option(names = "--outlet", paramLabel = "NAME", description = "In which outlet.")
    private @Nullable String outlet;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "Published on this day or later: 2024-05-31, 2024-05, 2024.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "Published on this day or earlier.")
    private @Nullable String until;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "Count instead: by month, actor (the speaker), country, outlet, stance or channel.")
    private Counts.@Nullable By by;

    @Option(names = "--brief", description = "One line for each statement.")
    private boolean brief;

    @Option(
            names = "--sql",
            paramLabel = "SQL",
            description = "A question of your own in SQL, which may only read; '-' for a prompt or standard input.")
    private @Nullable String sql;

    @Mixin
    private final AnswerOptions options = new AnswerOptions();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    private final Terminal terminal;

    AskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Question question = question();
        if (sql != null && !question.equals(everything())) {
            throw new ParameterException(spec.commandLine(), "--sql is the whole question: give it alone");
        }
        try (Ledger open = ledger.read()) {
            View view = new View(open, Overlay.over(null), options.time());
            if (sql != null) {
                return new SqlPrompt(view, terminal, options).run(sql);
            }
            options.print(terminal, by == null ? answered(view.ask(question)) : counted(view.count(question, by), by));
            return Exit.DONE;
        }
    }

    private Question everything() {
        Question all = Question.everything();
        return new Question(
                all.speaker(), all.to(), all.about(), all.said(), all.manner(), all.published(), options.page());
    }

    private Question question() {
        List<String> all = new ArrayList<>(words);
        Optional.ofNullable(said).ifPresent(all::add);
        Manner manner = new Manner(
                stances.isEmpty() ? EnumSet.noneOf(Statement.Stance.class) : EnumSet.copyOf(stances),
                modes.isEmpty() ? EnumSet.noneOf(Attribution.Mode.class) : EnumSet.copyOf(modes),
                Optional.ofNullable(channel),
                Optional.ofNullable(secondHand));
        return new Question(
                Optional.ofNullable(speaker),
                Optional.ofNullable(to),
                Optional.ofNullable(about),
                all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all)),
                manner,
                new Published(Optional.ofNullable(outlet), DayOption.period(since, until)),
                options.page());
    }

    private String answered(Answer<StatementRow> answer) {
        List<Json.Obj> rows = answer.rows().stream().map(StatementJson::of).toList();
        return options.form()
                .map(f -> f.print(
                        StatementJson.whole(answer, "statements", rows),
                        StatementJson.COLUMNS,
                        rows,
                        options.formulaSafe()))
                .orElseGet(() -> new AskText(options.style(terminal), brief).of(answer));
    }

    private String counted(Counts counts, Counts.By what) {
        return new CountsText(options, terminal).of(counts, what.name(), "statements", "different");
    }
}
