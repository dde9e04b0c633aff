package org.chancery.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.source.Given;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options with which a caller tells what an input does not say, and the lexicon to read it by. */
final class Told {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The article's id; without it the file's name without extensions.")
    private @Nullable String id;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of publication, YYYY-MM-DD, for texts and pages that bear none.")
    private @Nullable String published;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published it, where a line of JSONL does not say.")
    private @Nullable String outlet;

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    /** Mistakes of the caller end here, before anything is read. */
    void check() {
        if (published != null) {
            try {
                LocalDate.parse(published);
            } catch (DateTimeException e) {
                throw new ParameterException(
                        spec.commandLine(), "--published " + published + " is no day (write it as 2024-05-31)");
            }
        }
        if (id != null && id.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--id is blank");
        }
    }

    boolean names() {
        return id != null;
    }

    Lexicon lexicon() {
        return lexicon.lexicon();
    }

    Chancery chancery() {
        return Chancery.with(lexicon());
    }

    /** What an input says of itself stays; what is told fills the gaps. */
    Capture add(Capture capture) {
        Given own = capture.given();
        return capture.with(new Given(
                Optional.ofNullable(id).or(own::id),
                own.title(),
                own.url(),
                own.outlet().or(() -> Optional.ofNullable(outlet)),
                own.published().or(() -> bearsDay(capture) ? Optional.empty() : Optional.ofNullable(published)),
                own.extra()));
    }

    private boolean bearsDay(Capture capture) {
        return published != null
                && capture.kind() == Capture.Kind.HTML
                && Pages.read(capture).claims().stream().anyMatch(c -> c.field().equals("published"));
    }
}
