package org.chancery.ledger;

/** A reading without its JSON, and what that says as the rows need it. */
record Arrived(Stored stored, Findings findings) implements Ready {

    static Arrived of(Stored s) {
        return new Arrived(s.with(Readers.signature(s.dossier())), FindingsReader.read(s.dossier()));
    }

    Findings.Head head() {
        return findings.head();
    }
}
