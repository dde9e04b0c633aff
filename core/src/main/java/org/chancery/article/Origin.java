package org.chancery.article;

/**
 * What an article's page was as bytes.
 *
 * @param charset the encoding they were decoded with, and {@code charsetEvidence} what told
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record Origin(String charset, String charsetEvidence, String sha256) {}
