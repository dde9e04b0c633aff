/**
 * Weights of the encoder: those of the pretrained base, read from its ONNX file, and the checkpoints of training.
 *
 * <p>In: an ONNX file on the class path, a checkpoint file. Out: named weights.
 */
@NullMarked
package org.chancery.training.onnx;

import org.jspecify.annotations.NullMarked;
