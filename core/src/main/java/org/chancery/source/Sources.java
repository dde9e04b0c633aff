package org.chancery.source;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The room's door: places come in (files, folders, archives, {@code -} for standard input, addresses), captures and failures go out, in order, read as they are asked for.
 * One bad input never stops the others.
 */
public final class Sources {

    /** The place that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final Limits limits;
    private final Network network;

    private Sources(InputStream standardInput, Limits limits, Network network) {
        this.standardInput = standardInput;
        this.limits = limits;
        this.network = network;
    }

    /** With the standard limits; {@code standardInput} is what {@code -} reads. */
    public static Sources with(InputStream standardInput) {
        return new Sources(standardInput, Limits.standard(), Network.open());
    }

    public Sources within(Limits other) {
        return new Sources(standardInput, other, network);
    }

    Sources through(Network other) {
        return new Sources(standardInput, limits, other);
    }

    public Inputs open(List<String> places) {
        return new Inputs(Feed.chain(
                places.stream().<Supplier<Feed>>map(p -> () -> open(p)).iterator()));
    }

    private Feed open(String place) {
        if (place.equals(STANDARD_INPUT)) {
            return OneFile.open(standardInput, "stdin", "", "stdin", limits);
        }
        if (Fetch.isAddress(place)) {
            return Feed.of(new Fetch(network, limits).fetch(place));
        }
        try {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                return new Folder(path, place, limits);
            }
            return OneFile.open(path, place, Names.id(String.valueOf(path.getFileName())), limits);
        } catch (InvalidPathException e) {
            return Feed.of(new Failure(place, "no path can be written so: " + e.getReason(), "check the spelling"));
        }
    }
}
