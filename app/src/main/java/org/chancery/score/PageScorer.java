package org.chancery.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/** Gold pages and extracted ones come in; the figures of {@code score_pages.py} go out. */
public final class PageScorer {

    private static final List<String> META = List.of("title", "author", "date");

    private PageScorer() {}

    /** Scores the extracted pages against the gold, joined on their ids; a page without one counts as empty. */
    public static PageScore score(List<Json.Obj> goldPages, List<Json.Obj> extracted) {
        if (goldPages.isEmpty()) {
            throw new IllegalArgumentException("no gold page to score against");
        }
        Map<String, Json.Obj> gold = byId(goldPages);
        Map<String, Json.Obj> predicted = byId(extracted);
        List<PageScore.Page> pages = new ArrayList<>();
        Map<String, PageScore.Share> meta = new LinkedHashMap<>();
        META.forEach(name -> meta.put(name, new PageScore.Share(0, 0)));
        gold.forEach((id, g) -> {
            Json.Obj p =
                    Optional.ofNullable(predicted.get(id)).orElse(Json.object().build());
            pages.add(page(id, g, p));
            meta.replaceAll((name, share) -> Fields.truth(g, name) ? share.plus(agree(name, g, p)) : share);
        });
        int missing = (int)
                gold.keySet().stream().filter(id -> !predicted.containsKey(id)).count();
        return new PageScore(pages, missing, meta);
    }

    private static Map<String, Json.Obj> byId(List<Json.Obj> pages) {
        Map<String, Json.Obj> byId = new LinkedHashMap<>();
        pages.forEach(page -> byId.put(Fields.id(page), page));
        return byId;
    }

    private static PageScore.Page page(String id, Json.Obj gold, Json.Obj predicted) {
        List<String> goldWords = words(value(gold, "body"));
        List<String> words = words(value(predicted, "body"));
        PageScore.Overlap grams = overlap(grams(goldWords, 4), grams(words, 4));
        PageScore.Overlap single = overlap(grams(goldWords, 1), grams(words, 1));
        return new PageScore.Page(id, value(gold, "url"), grams, single.f1(), goldWords.equals(words));
    }

    private static boolean agree(String name, Json.Obj gold, Json.Obj predicted) {
        String g = value(gold, name);
        String p = value(predicted, name);
        return name.equals("date") ? day(g).equals(day(p)) : words(g).equals(words(p));
    }

    private static String day(String date) {
        return date.substring(0, Math.min(10, date.length()));
    }

    private static String value(Json.Obj page, String name) {
        return Fields.string(page, name).orElse("");
    }

    private static List<String> words(String text) {
        return Words.of(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    private static Map<List<String>, Integer> grams(List<String> words, int n) {
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int i = 0; i < (words.isEmpty() ? 0 : Math.max(1, words.size() - n + 1)); i++) {
            grams.merge(words.subList(i, Math.min(words.size(), i + n)), 1, Integer::sum);
        }
        return grams;
    }

    private static PageScore.Overlap overlap(Map<List<String>, Integer> gold, Map<List<String>, Integer> predicted) {
        long hits = 0;
        for (Map.Entry<List<String>, Integer> gram : gold.entrySet()) {
            hits += Math.min(gram.getValue(), predicted.getOrDefault(gram.getKey(), 0));
        }
        return new PageScore.Overlap(share(hits, predicted), share(hits, gold));
    }

    private static double share(long hits, Map<List<String>, Integer> grams) {
        return grams.isEmpty()
                ? 0
                : (double) hits / grams.values().stream().mapToLong(n -> n).sum();
    }

    /** The order in which the worst pages are listed. */
    static Comparator<PageScore.Page> worstFirst() {
        return Comparator.comparingDouble((PageScore.Page p) -> p.grams().f1())
                .thenComparing(PageScore.Page::id)
                .thenComparing(PageScore.Page::url);
    }
}
