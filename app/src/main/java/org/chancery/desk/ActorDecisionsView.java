package org.chancery.desk;

import java.util.List;
import org.chancery.view.ActorHistory;

/** All decisions about actors. */
record ActorDecisionsView(List<ActorHistory.Line> lines, String reviewer) {
    ActorDecisionsView {
        lines = List.copyOf(lines);
    }
}
