package org.chancery.parquet;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.chancery.json.Json;
import org.chancery.source.Failure;
import org.chancery.source.Format;
import org.chancery.source.Input;

/** Turns rows into inputs. In: a Parquet file with a column of texts. Out: one capture a row, a failure for a row without a text, and one for a file that cannot be read on. */
final class Articles implements Format.Opened {

    private static final String TEXT = "text";
    private static final String SHAPE = "each row needs a string in the column \"text\"";

    private final Path file;
    private final String place;
    private final String name;
    private Optional<Rows> rows = Optional.empty();
    private Optional<Input> ahead = Optional.empty();
    private long row;
    private boolean ended;

    Articles(Path file, String place, String name) {
        this.file = file;
        this.place = place;
        this.name = name;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            ahead = read();
        }
        return ahead.isPresent();
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more articles");
        }
        Input input = ahead.orElseThrow();
        ahead = Optional.empty();
        return input;
    }

    private Optional<Input> read() {
        try {
            Rows open = rows.isPresent() ? rows.get() : open();
            if (!open.hasNext()) {
                close();
                return Optional.empty();
            }
            Json.Obj fields = open.next();
            row++;
            return Optional.of(Input.ofFields(place + ":" + row, name + "-" + row, fields, SHAPE));
        } catch (ParquetException e) {
            close();
            String where = row == 0 ? place : place + ":" + (row + 1);
            return Optional.of(new Failure(where, e.problem(), e.advice()));
        }
    }

    private Rows open() {
        Rows open = Parquet.read(file);
        rows = Optional.of(open);
        List<String> columns = open.columns();
        if (!columns.contains(TEXT)) {
            throw new ParquetException(
                    file,
                    "it has no column \"text\"; its columns are " + shown(columns),
                    "name the column of the articles' texts \"text\"");
        }
        return open;
    }

    private static String shown(List<String> columns) {
        int most = 20;
        String first = String.join(", ", columns.subList(0, Math.min(most, columns.size())));
        return columns.size() > most ? first + " and " + (columns.size() - most) + " more" : first;
    }

    @Override
    public void close() {
        ended = true;
        rows.ifPresent(Rows::close);
    }
}
