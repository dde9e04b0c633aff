package org.chancery.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.ledger.Judgements;
import org.chancery.ledger.Ref;
import org.chancery.score.GoldRecord;
import org.chancery.standing.Judgement;
import org.chancery.standing.Settled;

/**
 * The gold of one article: what stands after all decisions, in the exchange format, as {@code score record} reads it. Where reviewers still differ on whether a
 * record is there it is {@code optional}, as the guideline has it.
 *
 * @param prediction what the program found, in the same format
 * @param open on how many records reviewers differ and nobody has adjudicated
 */
public record Gold(String name, String text, Json.Obj gold, Json.Obj prediction, int open) {

    /** Empty where the article was not reviewed wholly: a finding without a decision, or nobody who says that he read it through. */
    static Optional<Gold> of(ReadArticle article, Judgements judgements) {
        boolean whole = !judgements.readThrough().isEmpty()
                && article.findings().stream()
                        .noneMatch(f -> judgements.of(f.ref()).isEmpty());
        return whole ? Optional.of(of(article, standing(article, judgements))) : Optional.empty();
    }

    public GoldRecord record() {
        return new GoldRecord(gold, text);
    }

    /** A record that stands, and whether two careful readers might differ on it. */
    private record Stands(Finding finding, boolean optional, boolean open) {}

    private static List<Stands> standing(ReadArticle article, Judgements judgements) {
        Set<Ref> all = new LinkedHashSet<>();
        article.findings().forEach(f -> all.add(f.ref()));
        all.addAll(judgements.byRecord().keySet());
        List<Stands> standing = new ArrayList<>();
        for (Ref ref : all) {
            List<Judgement> by = judgements.of(ref);
            if (!by.isEmpty()) {
                Settled settled = Settled.of(by);
                Finding.standing(settled, ref, article.find(ref))
                        .ifPresent(f -> standing.add(new Stands(f, settled.isDoubted(), settled.isOpen())));
            }
        }
        return standing;
    }

    private static Gold of(ReadArticle article, List<Stands> standing) {
        Set<String> statements = new LinkedHashSet<>();
        standing.stream().filter(s -> !s.finding.ref().event()).forEach(s -> statements.add(s.finding.id()));
        Set<String> events = new LinkedHashSet<>();
        standing.stream().filter(s -> s.finding.ref().event()).forEach(s -> events.add(s.finding.id()));
        Map<String, Json> members = new LinkedHashMap<>(article.record().members());
        members.put("actors", actors(article, standing));
        members.put("statements", listed(standing, false, statements, events));
        members.put("events", listed(standing, true, statements, events));
        members.remove("model");
        int open = (int) standing.stream().filter(Stands::open).count();
        return new Gold(article.name(), article.text(), new Json.Obj(members), article.record(), open);
    }

    private static Json listed(List<Stands> standing, boolean event, Set<String> statements, Set<String> events) {
        return Json.array(standing.stream()
                .filter(s -> s.finding.ref().event() == event)
                .map(s -> {
                    Map<String, Json> members =
                            new LinkedHashMap<>(s.finding.json().members());
                    leadsTo(members, event ? "on_word_of" : "reported_by", statements);
                    if (event) {
                        leadsTo(members, "same_as", events);
                    } else {
                        members.put("nested", Json.of(members.get("reported_by") instanceof Json.Str));
                    }
                    if (s.optional) {
                        members.put("optional", Json.of(true));
                    }
                    return new Json.Obj(members);
                })
                .toList());
    }

    /** What leads to a record that does not stand leads nowhere. */
    private static void leadsTo(Map<String, Json> members, String member, Set<String> ids) {
        Json value = members.getOrDefault(member, Json.nothing());
        members.put(
                member, value.asText().filter(ids::contains).<Json>map(Json::of).orElseGet(Json::nothing));
    }

    /** The article's cast, and whoever reviewers named beside. */
    private static Json actors(ReadArticle article, List<Stands> standing) {
        Map<String, Json> actors = new LinkedHashMap<>(article.record()
                .get("actors")
                .flatMap(Json::asObject)
                .orElse(Json.object().build())
                .members());
        for (Stands s : standing) {
            s.finding.text("speaker").ifPresent(name -> actors.putIfAbsent(name, unknown()));
            for (String side : List.of("addressees", "actors", "recipients")) {
                s.finding.names(side).forEach(name -> actors.putIfAbsent(name, unknown()));
            }
        }
        return new Json.Obj(actors);
    }

    private static Json unknown() {
        return Json.object()
                .put("type", Json.nothing())
                .put("country", Json.nothing())
                .put("sector", Json.nothing())
                .build();
    }
}
