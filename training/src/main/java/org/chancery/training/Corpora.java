package org.chancery.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.Chancery;

/**
 * All that is learnt from and measured on. In: the folder of the gold. Out: an epoch's examples; the test parts are never read. Epochs differ: other
 * names stand in GUM, some of its documents are one paragraph, and PolNeAR's words that are no cues are asked about elsewhere.
 */
record Corpora(
        List<PolnearTexts.Text> polnear,
        List<Treebank.Document> ewt,
        List<Treebank.Document> gum,
        TreebankNames names,
        Renaming renaming,
        long seed,
        List<PolnearTexts.Text> polnearDev,
        List<Example.OfSyntax> ewtDev,
        List<Example.OfSyntax> gumDev) {

    /** How often a document of GUM is read without its paragraphs, as pages come that lost them. */
    private static final double FLAT = 0.3;

    static Corpora read(Path gold, long seed) {
        Chancery chancery = Chancery.standard();
        Path treebank = gold.resolve("treebank");
        List<Treebank.Document> gum = Treebank.read(treebank.resolve("gum-train.conllu"));
        TreebankNames names = TreebankNames.read(treebank.resolve("gum-train.names.jsonl"));
        return new Corpora(
                PolnearTexts.read(gold.resolve("polnear/train.jsonl"), chancery),
                Treebank.read(treebank.resolve("ewt-train.conllu")),
                gum,
                names,
                Renaming.from(gum, names),
                seed,
                PolnearTexts.read(gold.resolve("polnear/dev.jsonl"), chancery),
                examples(Treebank.read(treebank.resolve("ewt-dev.conllu")), TreebankNames.none()),
                examples(
                        Treebank.read(treebank.resolve("gum-dev.conllu")),
                        TreebankNames.read(treebank.resolve("gum-dev.names.jsonl"))));
    }

    List<Example.OfAttribution> attribution(int epoch) {
        return PolnearExamples.of(polnear, seed * 100 + epoch);
    }

    List<Example.OfSyntax> syntax(int epoch) {
        Random random = new Random(seed * 100 + epoch);
        List<Example.OfSyntax> examples = new ArrayList<>(examples(ewt, TreebankNames.none()));
        for (Treebank.Document document : gum) {
            int[] labels = names.labels(document);
            Treebank.Document renamed = renaming.of(document, labels, random);
            examples.addAll(TreebankExamples.of(random.nextDouble() < FLAT ? renamed.flat() : renamed, labels));
        }
        return examples;
    }

    private static List<Example.OfSyntax> examples(List<Treebank.Document> documents, TreebankNames names) {
        return documents.stream()
                .flatMap(d -> TreebankExamples.of(d, names.labels(d)).stream())
                .toList();
    }
}
