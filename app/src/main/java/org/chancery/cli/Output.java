package org.chancery.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where results go: standard output, or a file that appears whole or not at all. */
final class Output implements Closeable {

    private final Writer writer;
    private final Optional<Path> target;
    private final Optional<Path> draft;
    private boolean complete;

    private Output(OutputStream stream, Optional<Path> target, Optional<Path> draft) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        this.target = target;
        this.draft = draft;
    }

    static Output open(Terminal terminal, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new Output(terminal.out(), file, file);
        }
        Path target = file.get().toAbsolutePath();
        Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        return new Output(Files.newOutputStream(draft), Optional.of(target), Optional.of(draft));
    }

    void write(String text) throws IOException {
        writer.write(text);
    }

    void flush() throws IOException {
        writer.flush();
    }

    /** Everything was written: a file takes its name on closing. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (draft.isEmpty()) {
            writer.flush();
            return;
        }
        writer.close();
        if (complete) {
            move(draft.get(), target.orElseThrow());
        } else {
            Files.deleteIfExists(draft.get());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
