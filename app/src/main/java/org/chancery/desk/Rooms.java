package org.chancery.desk;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.chancery.ledger.Leftovers;
import org.chancery.lexicon.Lexicon;

/** What views are built from: ways to read the ledger, the one to write it, what is kept of it, and the words of the language. To be closed. */
final class Rooms implements AutoCloseable {

    private final Setting setting;
    private final Lexicon lexicon;
    private final Readers readers;
    private final Pen pen;
    private final Door door;
    private final List<Kept<?>> kept = new CopyOnWriteArrayList<>();

    Rooms(Setting setting, Lexicon lexicon) {
        this.setting = setting;
        this.lexicon = lexicon;
        readers = new Readers(setting.ledger(), lexicon);
        pen = new Pen(setting.ledger(), setting.readOnly());
        door = new Door(setting.ledger(), lexicon);
    }

    Path ledger() {
        return setting.ledger();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Readers readers() {
        return readers;
    }

    Pen pen() {
        return pen;
    }

    /** Where articles come in. */
    Door door() {
        return door;
    }

    /** What takes long to find, found in the background and again when the ledger has changed. */
    <T> Kept<T> keep(Function<Connection, T> finding) {
        Kept<T> one = new Kept<>(setting.ledger(), finding);
        kept.add(one);
        return one;
    }

    @Override
    public void close() {
        door.close();
        kept.forEach(Kept::close);
        readers.close();
        if (!setting.readOnly() || !Leftovers.hold(setting.ledger())) {
            Leftovers.clear(setting.ledger());
        }
    }
}
