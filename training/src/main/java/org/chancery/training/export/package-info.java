/**
 * Export: what training has learnt, as the files that the encoder serves.
 *
 * <p>In: a checkpoint. Out: a pack, that is three ONNX graphs and {@code encoder.tsv}; and how far a pack's answers are from another's.
 */
@NullMarked
package org.chancery.training.export;

import org.jspecify.annotations.NullMarked;
