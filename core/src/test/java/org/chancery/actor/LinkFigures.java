package org.chancery.actor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Analyst;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.article.Part;
import org.chancery.attribution.Attribution;
import org.chancery.attribution.Attributor;
import org.chancery.lexicon.Lexicon;
import org.chancery.page.BlockKind;
import org.chancery.page.Pages;
import org.chancery.source.Capture;
import org.chancery.text.Span;

/**
 * Development: GUM files come in; how often a pronoun, role, short name or full name is linked to the right one named before goes out, with a reliability
 * table, for those who speak by the way of resolving. {@code LinkFigures [--show KIND] FILE.conllu …}
 */
public final class LinkFigures {

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> FIRST = Set.of("i", "me", "my", "we", "us", "our", "myself", "ourselves");

    private static final class Count {
        int anaphoric;
        int linked;
        int right;
        int wrongNew;
        int missed;
    }

    private final Lexicon lexicon = Lexicon.english();
    private final Analyst analyst = new Analyst(lexicon);
    private final Attributor attributor = new Attributor(lexicon);
    private final Casting casting = new Casting(lexicon);
    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, int[]> reliability = new TreeMap<>();
    private String show = "";
    private String genres = "";

    private LinkFigures() {}

    public static void main(String[] args) throws IOException {
        LinkFigures figures = new LinkFigures();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--show")) {
                figures.show = args[++i];
            } else if (args[i].equals("--genres")) {
                figures.genres = args[++i];
            } else {
                for (GumCoreference.Document document : GumCoreference.read(Path.of(args[i]))) {
                    if (figures.genres.isEmpty() || document.id().matches(".*_(" + figures.genres + ")_.*")) {
                        figures.count(document);
                    }
                }
            }
        }
        figures.print();
    }

    private void count(GumCoreference.Document document) {
        Article plain = Articles.from(Pages.read(Capture.ofText(document.id(), document.text())));
        Article article = plain.with(
                plain.text(),
                List.of(new Part(BlockKind.BODY, new Span(0, plain.words().length()), "gum", 1)));
        Analysis analysis = analyst.analyse(article);
        List<Attribution> attributions = attributor.attribute(analysis).found();
        Cast cast = casting.cast(analysis, attributions);
        if (!analysis.text().equals(document.text())) {
            System.out.println("other text: " + document.id());
            return;
        }
        List<Optional<Mention>> found = new ArrayList<>();
        for (GumCoreference.Place place : document.places()) {
            found.add(cast.mentions().stream()
                    .filter(m -> m.span().overlaps(place.head()))
                    .filter(m -> document.places().stream()
                            .filter(p -> m.span().overlaps(p.head()))
                            .noneMatch(p -> overlap(m.span(), p.span()) > overlap(m.span(), place.span())))
                    .max(java.util.Comparator.comparingDouble(m -> overlap(m.span(), place.span()))));
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            GumCoreference.Place place = document.places().get(i);
            String kind = kind(place);
            boolean anaphoric = !seen.add(place.entity());
            Count count = counts.computeIfAbsent(kind, k -> new Count());
            count.anaphoric += anaphoric ? 1 : 0;
            Optional<String> actor = found.get(i).flatMap(Mention::actor);
            int back = -1;
            for (int j = i - 1; j >= 0 && back < 0 && actor.isPresent(); j--) {
                back = found.get(j).flatMap(Mention::actor).equals(actor) ? j : -1;
            }
            boolean right = back >= 0 && document.places().get(back).entity() == place.entity();
            if (back >= 0) {
                count.linked++;
                count.right += right ? 1 : 0;
                count.wrongNew += anaphoric ? 0 : 1;
                int bin = (int) Math.floor(found.get(i).get().confidence() * 20);
                int[] r = reliability.computeIfAbsent(kind + " " + (bin * 5), k -> new int[2]);
                r[0]++;
                r[1] += right ? 1 : 0;
                Mention mention = found.get(i).get();
                boolean speaks =
                        attributions.stream().flatMap(a -> a.source().stream()).anyMatch(mention.span()::overlaps);
                if (speaks) {
                    String way = mention.why().replaceAll("[:,].*|(surname|forename|handle) .*", "$1");
                    for (String row : List.of("speaks " + way, "speaks " + way + " " + (bin * 5))) {
                        int[] of = reliability.computeIfAbsent(row, k -> new int[2]);
                        of[0]++;
                        of[1] += right ? 1 : 0;
                    }
                }
            } else if (anaphoric) {
                count.missed++;
            }
            if (!right && (anaphoric || back >= 0) && kind.equals(show)) {
                show(document, place, found.get(i), cast);
            }
        }
    }

    private static void show(
            GumCoreference.Document document, GumCoreference.Place place, Optional<Mention> found, Cast cast) {
        String first = document.places().stream()
                .filter(p -> p.entity() == place.entity())
                .map(p -> p.span().in(document.text()))
                .findFirst()
                .orElse("");
        String is = found.map(
                        m -> m.actor().flatMap(cast::actor).map(Actor::name).orElse("nobody") + " (" + m.confidence()
                                + ", " + m.why() + ")")
                .orElse("no mention");
        int a = Math.max(0, place.span().start() - 240);
        int b = Math.min(document.text().length(), place.span().end() + 60);
        System.out.println("## " + document.id() + ": " + is + " FOR " + first + "\n    "
                + (document.text().substring(a, place.span().start()) + "[["
                                + place.span().in(document.text()) + "]]"
                                + document.text().substring(place.span().end(), b))
                        .replace('\n', '/'));
    }

    private static double overlap(Span a, Span b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return shared <= 0 ? 0 : (double) shared / (a.length() + b.length() - shared);
    }

    private static String kind(GumCoreference.Place place) {
        String form = place.headForm().toLowerCase(Locale.ROOT);
        if (place.headTag().startsWith("PRP")
                || place.headTag().startsWith("WP")
                || place.headTag().equals("WDT")) {
            return HE.contains(form)
                    ? "he"
                    : SHE.contains(form)
                            ? "she"
                            : THEY.contains(form)
                                    ? "they"
                                    : IT.contains(form) ? "it" : FIRST.contains(form) ? "first" : "other pronoun";
        }
        String what = place.kind().equals("person") ? "person" : "body";
        if (place.headTag().startsWith("NNP")) {
            return what + " name";
        }
        return what + (place.plural() ? " nouns" : " noun");
    }

    private void print() {
        System.out.printf(
                "%-16s %9s %7s %6s %9s %7s %6s %6s %6s%n",
                "kind", "anaphoric", "linked", "right", "wrong new", "missed", "P", "R", "F");
        counts.forEach((kind, c) -> {
            double p = c.linked == 0 ? 0 : (double) c.right / c.linked;
            double r = c.anaphoric == 0 ? 0 : (double) c.right / c.anaphoric;
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %9d %7d %6d %9d %7d %6.3f %6.3f %6.3f%n",
                    kind,
                    c.anaphoric,
                    c.linked,
                    c.right,
                    c.wrongNew,
                    c.missed,
                    p,
                    r,
                    p + r == 0 ? 0 : 2 * p * r / (p + r));
        });
        reliability.forEach((bin, r) -> {
            if (r[0] >= (bin.startsWith("speaks") ? 3 : 8)) {
                System.out.printf(
                        Locale.ROOT, "%-40s %4d of %4d right = %.3f%n", bin, r[1], r[0], (double) r[1] / r[0]);
            }
        });
    }
}
