/**
 * Room: reads the words of a text with a small neural network. It knows nothing of articles, and it alone knows ONNX Runtime.
 *
 * <p>In: a {@link org.chancery.encoder.Passage}, the words of a text by paragraphs. Out: scores per word.
 */
@NullMarked
package org.chancery.encoder;

import org.jspecify.annotations.NullMarked;
