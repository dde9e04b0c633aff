package org.chancery.desk;

import java.util.List;

/** What the first page shows. */
record Today(Overview holds, Chart chart, List<DoneLine> events) {

    Today {
        events = List.copyOf(events);
    }
}
