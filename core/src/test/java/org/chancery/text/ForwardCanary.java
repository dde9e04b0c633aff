package org.chancery.text;

import java.util.logging.Logger;
import org.chancery.page.BlockKind;

/** Breaks the laws of the house on purpose, so that a test can see that they are kept by more than chance. */
public final class ForwardCanary {

    private ForwardCanary() {}

    /** Looks forward into another room, logs, and prints. */
    public static void sing() {
        Logger.getLogger("canary").fine("tweet");
        System.out.println(BlockKind.BODY);
    }
}
