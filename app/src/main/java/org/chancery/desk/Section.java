package org.chancery.desk;

/** A part of the desk that the navigation leads to, with the letter that leads there after {@code g}. */
enum Section {
    TODAY("Today", "/", 't'),
    SEARCH("Search", "/search", 's'),
    ACTORS("Actors", "/actors", 'a'),
    DYADS("Dyads", "/dyads", 'd'),
    QUOTATIONS("Quotations", "/quotations", 'q'),
    REVIEW("Review", "/review", 'r'),
    NETWORK("Network", "/network", 'n'),
    MAP("Map", "/map", 'm'),
    ADD("Add", "/add", '+');

    private final String title;
    private final String address;
    private final char key;

    Section(String title, String address, char key) {
        this.title = title;
        this.address = address;
        this.key = key;
    }

    String title() {
        return title;
    }

    String address() {
        return address;
    }

    String key() {
        return String.valueOf(key);
    }
}
