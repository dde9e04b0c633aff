package org.chancery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.dossier.DossierJson;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Bytes;

/**
 * By what each stage of the house works, so that two houses of one version of the program can be told apart: equal values, equal readings.
 *
 * @param hashes by the stage's name, in the order of the stages: the SHA-256 over the lexicon files that it reads; for {@code encoder} the model's name
 */
public record Stages(Map<String, String> hashes) {

    static final String ENCODER = "encoder";

    /** What changes nothing in an article's text and in what the encoder read of it may change behind these. */
    private static final List<String> FIRST = List.of("page", "article", ENCODER);

    public Stages {
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    /** The stages that work by something else there, in their order. */
    public List<String> changedTo(Stages other) {
        return hashes.entrySet().stream()
                .filter(e -> !e.getValue().equals(other.hashes.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** 64 bits of the hash over the first stages and the version of the program, which knows how the encoder's scores are to be understood. */
    long house() {
        String all = FIRST.stream()
                .map(stage -> stage + " " + hashes.getOrDefault(stage, ""))
                .collect(Collectors.joining("\n", DossierJson.VERSION + "\n", ""));
        return Long.parseUnsignedLong(Bytes.utf8(all).sha256().substring(0, 16), 16);
    }

    /** One hash of what was read of a lexicon: of its files' names without their folders, and of their hashes. */
    static String hash(Lexicon lexicon) {
        StringBuilder all = new StringBuilder();
        lexicon.hashes().entrySet().stream()
                .map(e -> e.getKey().replaceAll(".*[/\\\\]", "") + " " + e.getValue() + "\n")
                .sorted()
                .forEach(all::append);
        return Bytes.utf8(all.toString()).sha256();
    }
}
