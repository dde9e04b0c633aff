package org.chancery.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Problems;

/**
 * The door for actors from outside: files come in, the user's folder gets their rows; whatever is wrong with any file is told at once in a
 * {@link org.chancery.lexicon.LexiconException}, and then nothing is written.
 */
public final class Imports {

    static final String ACTORS = "actors.tsv";
    static final String ROLES = "roles.tsv";

    private static final int PEEK = 400;

    private final Path folder;
    private final Codes codes;
    private final CameoCodes cameo;

    /** @param folder the user's, which need not exist yet */
    public Imports(Path folder) {
        this.folder = folder;
        Lexicon lexicon = Lexicon.english();
        codes = new Codes(lexicon);
        cameo = new CameoCodes(lexicon, codes);
    }

    /**
     * Reads all files and lays their rows into the folder's {@code actors.tsv} and {@code roles.tsv}.
     *
     * @param told the form of every file, where it is not to be found out from its first lines
     * @param write false to see only what would be done
     */
    public Import take(List<Path> files, Optional<Form> told, boolean write) {
        Problems problems = new Problems();
        Gathered gathered = new Gathered();
        List<String> forms = new ArrayList<>();
        files.forEach(file -> read(file, told, problems, gathered, forms));
        ActorSheet actors = actors(problems);
        RoleSheet roles = roles(problems);
        problems.throwIfAny();
        String actorsBefore = actors.text();
        String rolesBefore = roles.text();
        ActorSheet.Laid laid = actors.lay(gathered.actors());
        int freshRoles = roles.lay(gathered.roles());
        Map<Path, String> changed = new LinkedHashMap<>();
        if (!actors.text().equals(actorsBefore)) {
            changed.put(folder.resolve(ACTORS), actors.text());
        }
        if (!roles.text().equals(rolesBefore)) {
            changed.put(folder.resolve(ROLES), roles.text());
        }
        if (write) {
            write(changed);
        }
        return new Import(
                gathered.actors().size(),
                laid.fresh(),
                laid.widened(),
                laid.known(),
                gathered.roles().size(),
                freshRoles,
                gathered.dropped(),
                forms,
                !changed.isEmpty());
    }

    private void read(Path file, Optional<Form> told, Problems problems, Gathered into, List<String> forms) {
        List<String> head = new ArrayList<>();
        if (Files.isDirectory(file)) {
            problems.add(file + ": this is a folder, not a file of actors");
            return;
        }
        try (var stream = Files.newInputStream(file)) {
            String start = new String(stream.readNBytes(PEEK * 100), java.nio.charset.StandardCharsets.UTF_8);
            start.replaceFirst("^\ufeff", "").lines().limit(PEEK).forEach(head::add);
        } catch (IOException e) {
            TextFile.each(file, problems, (place, text) -> {});
            return;
        }
        Optional<Form> form = told.or(() -> Form.of(head));
        if (form.isEmpty()) {
            problems.add(file + ": its form is not to be told from its first lines (say it with --as)");
            return;
        }
        boolean agents = form.get() == Form.PETRARCH && Form.agents(head);
        forms.add(file + ": " + form.get().name().toLowerCase(Locale.ROOT) + (agents ? " (agents)" : ""));
        switch (form.get()) {
            case TSV -> new ProjectTsv(codes, problems).read(file.toString(), TextFile.lines(file, problems), into);
            case PETRARCH -> {
                if (agents) {
                    new PetrarchAgents(codes, cameo, problems, into).read(file);
                } else {
                    new PetrarchActors(codes, cameo, problems, into).read(file);
                }
            }
            case WIKIDATA -> new Wikidata(codes, problems, into).read(file, TextFile.lines(file, problems));
            case OPENSANCTIONS -> new FollowTheMoney(codes, problems, into).read(file);
        }
    }

    private ActorSheet actors(Problems problems) {
        Path file = folder.resolve(ACTORS);
        List<String> lines = Files.exists(file) ? TextFile.lines(file, problems) : List.of();
        return new ActorSheet(lines, new ProjectTsv(codes, problems).rows(file.toString(), lines));
    }

    private RoleSheet roles(Problems problems) {
        Path file = folder.resolve(ROLES);
        return new RoleSheet(Files.exists(file) ? TextFile.lines(file, problems) : List.of());
    }

    /** All drafts are whole before the first takes its name. */
    private void write(Map<Path, String> texts) {
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Path draft = Files.createTempFile(folder, "." + text.getKey().getFileName(), ".part");
                drafts.put(draft, text.getKey());
                Files.writeString(draft, text.getValue());
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                move(draft.getKey(), draft.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into " + folder + ": " + e.getMessage(), e);
        } finally {
            drafts.keySet().forEach(Imports::remove);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("removing the draft " + draft, e);
        }
    }
}
