package org.chancery.source;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    private final Politeness politeness;
    private final Validators validators;

    private Sources(
            InputStream standardInput, Limits limits, Network network, Politeness politeness, Validators validators) {
        this.standardInput = standardInput;
        this.limits = limits;
        this.network = network;
        this.politeness = politeness;
        this.validators = validators;
    }

    /** With the standard limits and manners; {@code standardInput} is what {@code -} reads. */
    public static Sources with(InputStream standardInput) {
        return new Sources(standardInput, Limits.standard(), Network.open(), Politeness.standard(), Validators.none());
    }

    public Sources within(Limits other) {
        return new Sources(standardInput, other, network, politeness, validators);
    }

    public Sources politely(Politeness other) {
        return new Sources(standardInput, limits, network, other, validators);
    }

    /** What {@code other} knows of an address is told its server, which then sends only what has changed. */
    public Sources remembering(Validators other) {
        return new Sources(standardInput, limits, network, politeness, other);
    }

    Sources through(Network other) {
        return new Sources(standardInput, limits, other, politeness, validators);
    }

    public Inputs open(List<String> places) {
        return open(places, List.of());
    }

    /**
     * The places, and after them the page of each entry of some feeds.
     *
     * <p>One address of a host is fetched as a browser would; of a host with several among the places, and for feeds, robots.txt is heeded and a pause made.
     *
     * @param feeds addresses of RSS or Atom feeds
     */
    public Inputs open(List<String> places, List<String> feeds) {
        Visitor direct = new Visitor(new Fetch(network, limits, Manners.direct()), validators, limits);
        Courtesy courtesy = new Courtesy(politeness, manners -> new Fetch(network, limits, manners));
        Visitor polite = new Visitor(new Fetch(network, limits, courtesy), validators, limits);
        Set<String> crowded = Addresses.hostsOfSeveral(places);
        Set<String> seen = new HashSet<>();
        Stream<Supplier<Feed>> all = Stream.concat(
                places.stream().map(p -> () -> open(p, crowded.contains(Addresses.host(p)) ? polite : direct)),
                feeds.stream().map(f -> () -> new FeedVisit(f, polite, seen, politeness.entries())));
        return new Inputs(Feed.chain(all.iterator()));
    }

    /** How many bytes of files there are to read in some places; empty where that cannot be known. */
    public static OptionalLong size(List<String> places) {
        return Sizes.of(places);
    }

    private Feed open(String place, Visitor visitor) {
        if (place.equals(STANDARD_INPUT)) {
            return OneFile.open(standardInput, "stdin", "", "stdin", limits);
        }
        if (Addresses.isAddress(place)) {
            return visitor.open(place);
        }
        if (place.isBlank()) { // which Java would take for the folder at hand
            return Feed.of(new Failure("''", "the name of a place is empty", "name a file, a folder or an address"));
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
