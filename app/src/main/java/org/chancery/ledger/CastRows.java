package org.chancery.ledger;

import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.ledger.Findings.Member;
import org.chancery.ledger.Findings.Mention;

/** Writes who stands in a version and where he is mentioned. */
final class CastRows {

    /** The row of each member, by his number in the article. */
    record Rows(Map<Integer, Long> actors, Map<Integer, Member> members) {

        Optional<Long> actor(Optional<Integer> member) {
            return member.map(actors::get);
        }

        Optional<String> country(Optional<Integer> member) {
            return member.map(members::get).flatMap(Member::country);
        }

        Optional<String> sector(Optional<Integer> member) {
            return member.map(members::get).flatMap(Member::sector);
        }
    }

    /** The table mention_kind, in its order. */
    private static final List<String> KINDS = List.of("name", "role", "pronoun", "handle", "country", "description");

    private final Actors actors;
    private final Insert members;
    private final Insert mentions;

    CastRows(Connection connection) {
        actors = new Actors(connection);
        members = new Insert(connection, "cast_member", "version, number, actor, name, country, sector, roles");
        mentions = new Insert(connection, "mention", "version, start, \"end\", member, kind");
    }

    Actors actors() {
        return actors;
    }

    List<Insert> inserts() {
        return List.of(members, mentions);
    }

    Rows write(long version, Findings findings) {
        Rows rows = members(version, findings);
        mentions(version, findings);
        return rows;
    }

    /** Only who they are: where they are mentioned hangs on no decision. */
    Rows members(long version, Findings findings) {
        Map<Integer, Long> ids = new HashMap<>();
        Map<Integer, Member> byNumber = new HashMap<>();
        for (Member m : findings.members()) {
            Actors.Known actor = actors.of(m, findings.head().name());
            ids.put(m.number(), actor.id());
            byNumber.put(m.number(), m);
            members.row(
                    version,
                    m.number(),
                    actor.id(),
                    m.name().equals(actor.name()) ? Optional.empty() : Optional.of(m.name()),
                    m.country(),
                    m.sector(),
                    m.roles().isEmpty() ? Optional.empty() : Optional.of(String.join("; ", m.roles())));
        }
        return new Rows(ids, byNumber);
    }

    private void mentions(long version, Findings findings) {
        Set<Long> places = new HashSet<>();
        for (Mention m : findings.mentions()) {
            if (places.add(((long) m.span().start() << 32) + m.span().end())) {
                mentions.row(version, m.span().start(), m.span().end(), m.member(), KINDS.indexOf(m.kind()) + 1);
            }
        }
    }
}
