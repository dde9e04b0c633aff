package org.chancery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingTest {

    private static final String TREEBANK =
            """
            # newdoc id = one
            # newpar
            1\tAnna\tAnna\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
            2\tHolt\tHolt\tPROPN\tNNP\t_\t1\tflat\t_\t_
            3\twaited\twait\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
            4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

            # newpar
            1\tMoen\tMoen\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
            2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

            # newdoc id = two
            1\tKarl\tKarl\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
            2\tMoen\tMoen\tPROPN\tNNP\t_\t1\tflat\t_\t_
            3\tsang\tsing\tVERB\tVBD\t_\t0\troot\t_\t_

            """;

    private static final String NAMES =
            """
            {"id": "one", "text": "Anna Holt waited. Moen left", "names": [[0, 9, "person"], [18, 22, "person"]]}
            {"id": "two", "text": "Karl Moen sang", "names": [[0, 9, "person"]]}
            """;

    @TempDir
    Path folder;

    private List<Treebank.Document> documents = List.of();
    private TreebankNames names = TreebankNames.none();

    @BeforeEach
    void read() throws IOException {
        documents = Treebank.read(Files.writeString(folder.resolve("t.conllu"), TREEBANK));
        names = TreebankNames.read(Files.writeString(folder.resolve("n.jsonl"), NAMES));
    }

    @Test
    void names_are_replaced_by_others_of_as_many_words() {
        Treebank.Document one = documents.get(0);
        List<Treebank.Document> drawn = drawn(one);
        assertThat(drawn).anySatisfy(d -> assertThat(d.text()).isNotEqualTo(one.text()));
        assertThat(drawn).allSatisfy(d -> {
            assertThat(d.words()).hasSameSizeAs(one.words());
            assertThat(d.words()).extracting(w -> w.span().in(d.text())).contains("waited", "left", ".");
        });
    }

    @Test
    void heads_relations_and_paragraphs_stay() {
        Treebank.Document one = documents.get(0);
        assertThat(drawn(one)).allSatisfy(d -> {
            assertThat(d.paragraphs()).hasSize(2);
            assertThat(d.words())
                    .extracting(Treebank.Word::head)
                    .isEqualTo(one.words().stream().map(Treebank.Word::head).toList());
            assertThat(d.text()).endsWith("left").contains("\n\n");
        });
    }

    @Test
    void a_flat_document_is_one_paragraph_of_the_same_words() {
        Treebank.Document flat = documents.get(0).flat();
        assertThat(flat.paragraphs()).hasSize(1);
        assertThat(flat.words()).isEqualTo(documents.get(0).words());
    }

    private List<Treebank.Document> drawn(Treebank.Document document) {
        Renaming renaming = Renaming.from(documents, names);
        return IntStream.range(0, 20)
                .mapToObj(seed -> renaming.of(document, names.labels(document), new Random(seed)))
                .toList();
    }
}
