package org.chancery.view;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of an actor, merged ones as one.
 *
 * @param articles in how many he stands
 * @param spells what he was in which time, the earliest first
 * @param names what articles call him, the most frequent first
 */
public record ActorProfile(
        Identity identity, long articles, List<Spell> spells, List<Variant> names, Voice voice, Deeds deeds) {

    public ActorProfile {
        spells = List.copyOf(spells);
        names = List.copyOf(names);
    }

    /**
     * Who it is.
     *
     * @param countryName as the lexicon calls it
     * @param sectorMeaning PLOVER's sector in words
     * @param known under which id or name {@code actors.tsv} knows him
     * @param merged the numbers of those who were merged into him
     */
    public record Identity(
            long id,
            String name,
            String type,
            Optional<String> country,
            Optional<String> countryName,
            Optional<String> sector,
            Optional<String> sectorMeaning,
            Basis basis,
            Optional<String> known,
            List<Long> merged) {
        public Identity {
            merged = List.copyOf(merged);
        }
    }

    /** By what an actor is the same over articles. */
    public enum Basis {
        /** {@code actors.tsv} knows him. */
        KNOWN,
        /** A full name. */
        NAME,
        /** A description of somebody unnamed. */
        DESCRIPTION,
        /** A name too short to be anybody's beyond its article. */
        ARTICLE,
        /** A reviewer parted him from another. */
        SPLIT
    }

    /**
     * What an actor was called and counted to, in articles from one day to another.
     *
     * @param role the articles' words; empty where they only tell country or sector
     */
    public record Spell(
            Optional<String> role,
            Optional<String> country,
            Optional<String> sector,
            Optional<String> first,
            Optional<String> last,
            long articles) {}

    /** A name that articles give him, and how many do. */
    public record Variant(String name, long articles) {}

    /** A word and how often it holds. */
    public record Tally(String key, long number) {}

    /** Another actor and how often. */
    public record Other(Somebody who, long number) {}

    /** Statements of a month, {@code YYYY-MM}: said to the outlet or in public, and passed on by another. */
    public record Month(String month, long firstHand, long secondHand) {}

    /**
     * What he said.
     *
     * @param statements how many are counted here; all unless there are more than {@code complete} allows
     * @param undated how many of them no month can be given
     * @param doubtful how many of them are likely his and not surely
     * @param disowned how many others report while they deny, doubt or ask it: no claims of his
     * @param toHim who speaks to him, {@code aboutHim} of him
     */
    public record Voice(
            long statements,
            boolean complete,
            List<Month> months,
            long undated,
            long firstHand,
            long secondHand,
            long doubtful,
            long disowned,
            List<Tally> stances,
            List<Tally> modes,
            List<Tally> channels,
            List<Other> to,
            List<Other> about,
            List<Other> toHim,
            List<Other> aboutHim) {
        public Voice {
            months = List.copyOf(months);
            stances = List.copyOf(stances);
            modes = List.copyOf(modes);
            channels = List.copyOf(channels);
            to = List.copyOf(to);
            about = List.copyOf(about);
            toHim = List.copyOf(toHim);
            aboutHim = List.copyOf(aboutHim);
        }
    }

    /**
     * Events of one type and factuality on one side.
     *
     * @param byHim whether he did it, else it was done to him
     * @param events each once; {@code reports} in articles
     */
    public record Deed(boolean byHim, String type, String factuality, long events, long reports) {}

    /** Somebody on the other side: asserted events by him and to him, and those not asserted. */
    public record Counterpart(Somebody who, long by, long to, long other) {}

    /** What was done by him and to him. */
    public record Deeds(List<Deed> counts, List<Counterpart> counterparts, boolean complete) {
        public Deeds {
            counts = List.copyOf(counts);
            counterparts = List.copyOf(counterparts);
        }
    }
}
