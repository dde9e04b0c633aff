package org.chancery.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.Chancery;

/** All that is learnt from and measured on. In: the folder of the gold. Out: examples; the test parts are never read. */
record Corpora(
        List<Example.OfAttribution> attribution,
        List<Example.OfSyntax> syntax,
        List<PolnearTexts.Text> polnearDev,
        List<Example.OfSyntax> ewtDev,
        List<Example.OfSyntax> gumDev) {

    static Corpora read(Path gold, long seed) {
        Chancery chancery = Chancery.standard();
        Path treebank = gold.resolve("treebank");
        List<Example.OfSyntax> syntax = new ArrayList<>();
        syntax.addAll(TreebankExamples.of(Treebank.read(treebank.resolve("ewt-train.conllu")), TreebankNames.none()));
        syntax.addAll(gum(treebank, "train"));
        return new Corpora(
                PolnearExamples.of(PolnearTexts.read(gold.resolve("polnear/train.jsonl"), chancery), seed),
                syntax,
                PolnearTexts.read(gold.resolve("polnear/dev.jsonl"), chancery),
                TreebankExamples.of(Treebank.read(treebank.resolve("ewt-dev.conllu")), TreebankNames.none()),
                gum(treebank, "dev"));
    }

    private static List<Example.OfSyntax> gum(Path treebank, String part) {
        return TreebankExamples.of(
                Treebank.read(treebank.resolve("gum-" + part + ".conllu")),
                TreebankNames.read(treebank.resolve("gum-" + part + ".names.jsonl")));
    }
}
