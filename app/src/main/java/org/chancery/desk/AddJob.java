package org.chancery.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.ingest.Ingest;
import org.chancery.ledger.Ledger;
import org.chancery.ledger.LedgerException;
import org.chancery.ledger.Outcome;
import org.chancery.source.Capture;
import org.chancery.source.Failure;
import org.chancery.view.Articles;
import org.chancery.view.Brief;

/** One reading: the thread that reads tells it what happens, pages ask it how far it is. */
final class AddJob {

    private static final int LISTED = 100;

    private final String id;
    private final AddOrder order;
    private final List<AddProgress.Result> results = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private AddProgress.Stage stage = AddProgress.Stage.WAITING;
    private boolean stopping;
    private long begun;
    private long added;
    private long renewed;
    private long known;
    private long failed;
    private String problem = "";
    private String advice = "";

    AddJob(String id, AddOrder order) {
        this.id = id;
        this.order = order;
    }

    String id() {
        return id;
    }

    AddOrder order() {
        return order;
    }

    synchronized void stop() {
        stopping = true;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    synchronized void at(AddProgress.Stage now) {
        stage = now;
    }

    synchronized void begin() {
        begun++;
    }

    synchronized void end() {
        stage = stopping ? AddProgress.Stage.STOPPED : AddProgress.Stage.DONE;
    }

    synchronized void broken(RuntimeException e) {
        stage = AddProgress.Stage.BROKEN;
        if (e instanceof LedgerException ledger) {
            problem = "The ledger: " + ledger.problem() + ".";
            advice = English.capital(ledger.advice()) + ".";
        } else {
            problem = "Something went wrong inside Chancery: " + e;
            advice = "Please report it, with what was read if you may.";
        }
    }

    synchronized AddProgress progress() {
        return new AddProgress(
                id, order.title(), stage, begun, added, renewed, known, failed, results, failures, problem, advice);
    }

    /** Told on the thread that reads, which has the ledger open. */
    Ingest.Watch watch(Ledger ledger, Articles articles) {
        return new Ingest.Watch() {
            @Override
            public void failed(Failure failure) {
                failure(failure);
            }

            @Override
            public void known(Capture capture) {
                here(articles.brief(ledger, capture.id()));
            }

            @Override
            public void kept(List<Outcome> outcomes) {
                outcomes.forEach(o -> outcome(o, articles.brief(ledger, o.version())));
            }
        };
    }

    private synchronized void failure(Failure failure) {
        failed++;
        if (failures.size() < LISTED) {
            failures.add(failure);
        }
    }

    private synchronized void here(Optional<Brief> article) {
        known++;
        list(article, "was in the ledger already");
    }

    private synchronized void outcome(Outcome outcome, Optional<Brief> article) {
        switch (outcome.kind()) {
            case ADDED -> {
                added++;
                list(article, "added");
            }
            case NEW_VERSION -> {
                renewed++;
                list(article, "a new version of what was there");
            }
            case UNCHANGED -> {
                known++;
                list(article, "was in the ledger already");
            }
        }
    }

    private void list(Optional<Brief> article, String outcome) {
        if (results.size() < LISTED) {
            article.ifPresent(a -> results.add(new AddProgress.Result(a, outcome)));
        }
    }
}
