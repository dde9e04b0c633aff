package org.chancery.attribution;

import java.util.Optional;
import org.chancery.lexicon.Place;

/** What made a finding: the sieve, the rule's name, and the lines of the files it rests on (the rule's, the cue's). */
public record MadeBy(String sieve, String rule, Optional<Place> rulePlace, Optional<Place> cuePlace) {}
