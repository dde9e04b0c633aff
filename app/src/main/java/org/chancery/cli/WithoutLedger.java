package org.chancery.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.chancery.source.Input;

/** Inputs come in, the same go out but for the ledger itself, which may lie in a folder that it is filled from. */
final class WithoutLedger implements Iterator<Input> {

    private static final List<String> BESIDE = List.of("", "-wal", "-shm");

    private final Iterator<Input> all;
    private final String ledger;
    private Optional<Input> ahead = Optional.empty();

    WithoutLedger(Iterator<Input> all, Path ledger) {
        this.all = all;
        this.ledger = ledger.toAbsolutePath().normalize().toString();
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && all.hasNext()) {
            ahead = Optional.of(all.next()).filter(input -> !isLedger(input.place()));
        }
        return ahead.isPresent();
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more inputs");
        }
        Input input = ahead.orElseThrow();
        ahead = Optional.empty();
        return input;
    }

    /** Whether the place is the file itself or one of the two that SQLite keeps beside it. */
    private boolean isLedger(String place) {
        return BESIDE.stream().anyMatch(suffix -> place.endsWith(suffix) && isAt(place, ledger + suffix));
    }

    private static boolean isAt(String place, String path) {
        try {
            return Path.of(place).toAbsolutePath().normalize().toString().equals(path);
        } catch (InvalidPathException e) {
            return false; // an address, or a name that no file has
        }
    }
}
