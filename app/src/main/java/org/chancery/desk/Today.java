package org.chancery.desk;

import java.util.List;
import org.chancery.view.EventRow;

/** What the first page shows. */
record Today(Overview holds, Chart chart, List<EventRow> events) {

    Today {
        events = List.copyOf(events);
    }
}
