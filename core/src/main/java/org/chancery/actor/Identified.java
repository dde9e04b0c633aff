package org.chancery.actor;

/** For whom a naming stands: the figure, how sure that is, and the step that decided. */
record Identified(Figure figure, double confidence, String why) {

    Identified times(double factor, String more) {
        return new Identified(figure, confidence * factor, why + more);
    }
}
