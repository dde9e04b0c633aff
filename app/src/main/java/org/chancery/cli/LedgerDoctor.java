package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.chancery.ledger.Examination;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.Rescue;

/** Looks a ledger over, or saves of it what can be read; what was found is printed. Whether all is well goes out. */
final class LedgerDoctor {

    private final Output out;

    LedgerDoctor(Output out) {
        this.out = out;
    }

    boolean examine(Path file) throws IOException {
        try (Ledger ledger = Ledger.read(file)) {
            Examination.Report report = Examination.of(ledger, n -> {});
            for (Examination.Finding f : report.findings()) {
                out.write(DoctorCommand.line(
                        "wrong", f.check() + ": " + Style.line(f.where()) + ": " + Style.line(f.what())));
            }
            out.write(DoctorCommand.line(
                    "ledger",
                    String.format(
                            Locale.ROOT,
                            "%s: %,d articles, %,d of them whole; %s",
                            file,
                            report.articles(),
                            report.read(),
                            report.sound()
                                    ? "ok"
                                    : "damaged ('chancery doctor --ledger " + file
                                            + " --save NEW.db' saves what can be read)")));
            return report.sound();
        }
    }

    boolean save(Path file, Path to) throws IOException {
        Rescue.Saved saved = Rescue.of(file, to);
        for (String lost : saved.lost()) {
            out.write(DoctorCommand.line("lost", Style.line(lost)));
        }
        out.write(DoctorCommand.line(
                "saved",
                String.format(
                        Locale.ROOT,
                        "%,d articles and %,d decisions of %s are in %s; %,d could not be read",
                        saved.articles(),
                        saved.decisions(),
                        file,
                        to,
                        saved.lost().size())));
        return saved.lost().isEmpty();
    }
}
