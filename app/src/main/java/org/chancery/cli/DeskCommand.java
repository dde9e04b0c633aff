package org.chancery.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.chancery.desk.Desk;
import org.chancery.desk.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code desk}: a ledger in, its pages in one's own browser until the command is ended. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description =
                "Opens the ledger in your browser: to search, read, check and correct. It answers on this machine alone.",
        footer = {
            "",
            "The address that is printed holds a token that lets a browser in; keep it to yourself. Ctrl-C ends the desk.",
            "",
            "Examples:",
            "  chancery desk",
            "  chancery desk --ledger corpus.db --read-only",
            "  chancery desk --port 0 --no-browser     # any free port"
        })
final class DeskCommand implements Callable<Integer> {

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "On which port of this machine; 0 for any that is free. Usually " + Setting.USUAL_PORT + ".")
    private int port = Setting.USUAL_PORT;

    @Option(names = "--read-only", description = "Refuse every change.")
    private boolean readOnly;

    @Option(names = "--no-browser", description = "Print the address and open no browser.")
    private boolean noBrowser;

    private final Terminal terminal;

    DeskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (readOnly) {
            ledger.read().close();
        } else {
            ledger.openOwn().close();
        }
        Setting setting = new Setting(ledger.file(), port, readOnly);
        try (Interruption end = new Interruption();
                Desk desk = Desk.open(setting, Overlay.over(null), this::log)) {
            terminal.out().write((desk.address() + "\n").getBytes(StandardCharsets.UTF_8));
            terminal.out().flush();
            if (!noBrowser) {
                BrowserOpener.open(desk.address());
            }
            end.await();
        }
        return Exit.DONE;
    }

    private void log(String line) {
        terminal.err().println("chancery: desk: " + line);
    }
}
