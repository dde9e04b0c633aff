package org.chancery.view;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A search as it was understood: what must hold, notes, and whom its names were taken for. Gives ids, from the beginning or of one page.
 *
 * @param conditions none where somebody is asked for who is nobody here, so that nothing can be found
 */
record Sought(
        Connection connection,
        Path everything,
        Optional<List<Condition>> conditions,
        Ids range,
        Page page,
        List<String> notes,
        Map<String, Who> people) {

    /** The ids of a page, and the rows behind and before which others lie. */
    record Leaf(List<Long> ids, OptionalLong older, OptionalLong newer) {}

    static Sought statements(Search s, Connection connection, ActorSearch actors) {
        StatementConditions found = new StatementConditions(connection, actors);
        List<Condition> conditions = new ArrayList<>(found.of(s.said()));
        List<String> notes = new ArrayList<>(found.notes());
        Map<String, Who> people = new LinkedHashMap<>(found.people());
        s.origin().ifPresent(asked -> {
            Who who = actors.find(asked);
            if (!who.isPlace()) {
                throw new IllegalArgumentException(Names.quoted(asked) + " is no country and no sector");
            }
            conditions.add(new Speakers(connection).are(who));
        });
        Box box = new Box(connection, actors);
        s.box().ifPresent(text -> {
            Optional<Who> who = box.who(text);
            understood(text, who, "what is said by or about them is found too", notes, people);
            conditions.add(box.statements(text, who));
        });
        return new Sought(
                connection,
                StatementConditions.EVERYTHING,
                found.isHopeless() ? Optional.empty() : Optional.of(conditions),
                Ids.of(s.said().published().period()),
                s.said().page(),
                notes,
                people);
    }

    static Sought events(Search s, Connection connection, ActorSearch actors) {
        EventConditions found = new EventConditions(connection, actors);
        List<Condition> conditions = new ArrayList<>(found.of(s.done()));
        List<String> notes = new ArrayList<>(found.notes());
        Map<String, Who> people = new LinkedHashMap<>(found.people());
        Box box = new Box(connection, actors);
        s.box().ifPresent(text -> {
            Optional<Who> who = box.who(text);
            understood(text, who, "what is done by or to them is found too", notes, people);
            conditions.add(box.events(text, who));
        });
        return new Sought(
                connection,
                EventConditions.EVERYTHING,
                found.isHopeless() ? Optional.empty() : Optional.of(conditions),
                Ids.of(s.done().when().published().period()),
                s.done().page(),
                notes,
                people);
    }

    private static void understood(
            String text, Optional<Who> who, String also, List<String> notes, Map<String, Who> people) {
        who.ifPresent(w -> {
            notes.add(Names.quoted(text) + " is a name here: " + also + "; in quotation marks it is words alone");
            people.put(text, w);
        });
    }

    private boolean isNewest() {
        return page.order() == Page.Order.NEWEST;
    }

    private long[] walk(Ids within, Page.Order order, int most) {
        return conditions
                .map(all -> new Walk(connection, everything, all, within, order).ids(most))
                .orElse(new long[0]);
    }

    /** The first so many of all. */
    long[] ids(int most) {
        return walk(range, page.order(), most);
    }

    /**
     * One page.
     *
     * @param first what {@link #ids} gave, more than a page of it
     */
    Leaf leaf(Turn turn, long[] first) {
        if (turn.isFirst()) {
            return leaf(first, false);
        }
        Ids within = turn.within(range, isNewest());
        if (turn.after().isPresent()) {
            return leaf(walk(within, page.order(), page.size() + 1), true);
        }
        long[] back = walk(within, isNewest() ? Page.Order.OLDEST : Page.Order.NEWEST, page.size() + 1);
        if (back.length <= page.size()) {
            return leaf(first, false); // no full page lies before: it is the first
        }
        List<Long> ids = new ArrayList<>();
        for (int i = page.size() - 1; i >= 0; i--) {
            ids.add(back[i]);
        }
        return new Leaf(ids, OptionalLong.of(back[0]), OptionalLong.of(back[page.size() - 1]));
    }

    private Leaf leaf(long[] found, boolean turned) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < Math.min(found.length, page.size()); i++) {
            ids.add(found[i]);
        }
        boolean any = !ids.isEmpty();
        return new Leaf(
                ids,
                found.length > page.size() ? OptionalLong.of(ids.get(ids.size() - 1)) : OptionalLong.empty(),
                turned && any ? OptionalLong.of(ids.get(0)) : OptionalLong.empty());
    }
}
