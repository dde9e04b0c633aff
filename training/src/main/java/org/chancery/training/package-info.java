/**
 * Trains the encoder. In: the treebanks and PolNeAR under {@code ../shared/gold}, the base weights from Maven Central.
 * Out: checkpoints under {@code work/}, of which {@code export} makes the model that core serves. Knows DJL.
 */
@NullMarked
package org.chancery.training;

import org.jspecify.annotations.NullMarked;
