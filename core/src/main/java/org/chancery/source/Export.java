package org.chancery.source;

import java.util.List;

/**
 * What an archive's export holds.
 *
 * @param archive whose it is, as a person would say it
 * @param cover the lines of its cover page
 * @param announced how many articles it says it holds; 0 where it does not say
 */
record Export(String archive, List<String> cover, int announced, List<ExportDraft> articles) {

    Export {
        cover = List.copyOf(cover);
        articles = List.copyOf(articles);
    }
}
