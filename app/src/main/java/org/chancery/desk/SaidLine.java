package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.statement.Statement.Stance;
import org.chancery.view.Hit;
import org.chancery.view.Somebody;
import org.chancery.view.StatementRow;

/** A statement found, as lists show it: who does what with which words, through whose mouths, and where it stands. */
record SaidLine(StatementRow row, long article) {

    static SaidLine of(Hit<StatementRow> hit) {
        return new SaidLine(hit.row(), hit.article());
    }

    /** What the speaker does with the words; only a claim is simply said. */
    String verb() {
        return switch (row.stance()) {
            case AFFIRMS -> row.isClaim() ? says() : "is said to have said";
            case DENIES -> "denies that";
            case DOUBTS -> "doubts that";
            case ASKS -> "asks";
            case DEMANDS -> "demands that";
            case PROMISES -> "promises that";
            case THREATENS -> "threatens that";
        };
    }

    /** The same before the bare content, which may bring its own {@code that}. */
    String verbOfContent() {
        boolean joined = row.content().startsWith("that ") || row.content().startsWith("to ");
        return joined && verb().endsWith(" that") ? English.words(row.stance()) : verb();
    }

    private String says() {
        return switch (row.kind()) {
            case "writing" -> "wrote";
            case "belief" -> "believes";
            case "intention" -> "intends";
            case "finding" -> "found";
            default -> "said";
        };
    }

    /** A claim of the speaker's own. */
    boolean isClaim() {
        return row.isClaim();
    }

    /** Why it is none, in words; empty where it is one. */
    Optional<String> warning() {
        if (row.isClaim()) {
            return Optional.empty();
        }
        if (row.stance() != Stance.AFFIRMS) {
            return Optional.of((row.stance().disowns() ? "not the speaker’s claim: " : "not stated as a fact: ")
                    + English.words(row.stance()));
        }
        return row.chain().stream()
                .filter(link -> link.stance().disowns())
                .findFirst()
                .map(link -> "not a claim: " + link.speaker().orElse("somebody unnamed") + " "
                        + English.words(link.stance()) + " it");
    }

    /** Whether somebody else passes it on: whoever quotes himself is no hearsay. */
    boolean isSecondHand() {
        return row.isSecondHand();
    }

    /** The voices, the outermost first; empty where the outlet itself reports the speaker. */
    List<String> voices() {
        if (!isSecondHand()) {
            return List.of();
        }
        List<String> voices = new ArrayList<>();
        voices.add(row.source().outlet().orElse("the article"));
        for (int i = row.chain().size() - 1; i >= 0; i--) {
            StatementRow.Link link = row.chain().get(i);
            String does = link.stance() == Stance.AFFIRMS ? "" : " (" + English.words(link.stance()) + " it)";
            voices.add(link.speaker().orElse("somebody unnamed") + does);
        }
        voices.add(row.speaker().map(Somebody::name).orElse("somebody unnamed"));
        return voices;
    }

    String hand() {
        return isSecondHand() ? "second hand" : "first hand";
    }

    String mode() {
        return mode(row.mode().name());
    }

    static String mode(String mode) {
        return switch (mode) {
            case "DIRECT", "direct" -> "own words";
            case "MIXED", "mixed" -> "partly own words";
            default -> "paraphrased";
        };
    }

    /** The sentence, the words said in it marked. */
    List<MarkedText.Bit> sentence() {
        return MarkedText.of(row.sentence(), row.content());
    }

    /** Its place in the article. */
    String address() {
        return Somewhere.record(article, row.record());
    }

    String tracker() {
        return Somewhere.reports(row.record());
    }

    /** Outlet, day and headline. */
    String source() {
        return Lines.source(row.source());
    }
}
