package org.chancery.desk;

import org.chancery.view.Somebody;

/** Addresses of what stands elsewhere on the desk. */
final class Somewhere {

    private Somewhere() {}

    static String actor(long id) {
        return "/actor/" + id;
    }

    static String actor(Somebody who) {
        return actor(who.id());
    }

    /** A record in the text of its article. */
    static String record(long article, String record) {
        return "/article/" + article + "?record=" + record;
    }

    /** All reports of what a record reports. */
    static String reports(String record) {
        return "/quotations/" + record;
    }

    /** As a question asks for an actor. */
    static String ask(long actor) {
        return "#" + actor;
    }

    static String dyad(String one, String other) {
        return Query.none()
                .with(Filter.EITHER, one)
                .with(Filter.WITH, other)
                .address(Section.DYADS.address().replace("dyads", "dyad"));
    }

    static String statements(Query query) {
        return query.with(Filter.WHAT, "statements").address(Section.SEARCH.address());
    }

    static String events(Query query) {
        return query.with(Filter.WHAT, "events").address(Section.SEARCH.address());
    }
}
