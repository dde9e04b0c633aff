package org.chancery.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All files of a folder and the folders in it, sorted by name; hidden ones are left out, what surrounds
 * saved pages (styles, pictures) is passed over, and links that lead in circles are named.
 */
final class Folder implements Feed {

    private record Level(Path real, String relative) {}

    private record Entry(Path path, String relative, String id, List<Level> above) {}

    private final String place;
    private final Limits limits;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private boolean any;
    private final Tally before = new Tally();
    private long bytesBefore;
    private Feed current = () -> Optional.empty();

    Folder(Path root, String place, Limits limits) {
        this.place = place;
        this.limits = limits;
        waiting.add(new Entry(root, "", "", List.of()));
    }

    @Override
    public Optional<Input> next() {
        Optional<Input> input = current.next();
        while (input.isEmpty() && !waiting.isEmpty()) {
            before.addAll(current.passedOver());
            bytesBefore += current.bytesRead();
            close();
            current = open(waiting.pop());
            input = current.next();
        }
        if (input.isEmpty() && !any) {
            input = Optional.of(new Failure(
                    place,
                    "the folder has no file to read",
                    "give HTML, text, PDF, DOCX, RTF, CSV, JSONL or WARC files"));
        }
        any = true;
        return input;
    }

    @Override
    public Map<String, Long> passedOver() {
        return before.with(current.passedOver());
    }

    @Override
    public long bytesRead() {
        return bytesBefore + current.bytesRead();
    }

    @Override
    public void close() {
        Quietly.close(current);
    }

    private Feed open(Entry entry) {
        String where = entry.relative.isEmpty()
                ? place
                : Path.of(place).resolve(entry.relative).toString();
        if (!Files.isDirectory(entry.path)) {
            return OneFile.open(entry.path, where, entry.id, limits);
        }
        try {
            push(entry);
            return () -> Optional.empty();
        } catch (IOException e) {
            return Feed.of(Unreadable.failure(where, e));
        }
    }

    /** What of a folder is read. */
    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> !name(p).startsWith(".") && !Names.isSurroundings(name(p)))
                    .sorted(Comparator.comparing(Folder::name))
                    .toList();
        }
    }

    private void push(Entry folder) throws IOException {
        Path real = folder.path.toRealPath();
        if (folder.above.stream().anyMatch(level -> level.real.equals(real))) {
            throw new FileSystemLoopException(folder.path.toString());
        }
        List<Level> above = new ArrayList<>(folder.above);
        above.add(new Level(real, folder.relative));
        List<Path> children = children(folder.path);
        Map<String, Integer> byId = new HashMap<>();
        children.forEach(p -> byId.merge(Names.id(name(p)), 1, Integer::sum));
        String prefix = folder.relative.isEmpty() ? "" : folder.relative + "/";
        for (int i = children.size() - 1; i >= 0; i--) {
            Path child = children.get(i);
            String id = Names.id(name(child));
            boolean unique = byId.getOrDefault(id, 0) == 1; // a.html beside a.txt: both keep their extensions
            waiting.push(new Entry(child, prefix + name(child), prefix + (unique ? id : name(child)), above));
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
