package org.chancery.duplicates;

import java.util.List;

/** Tells whether two outlets report one quotation. In: quotations. Out: as every {@link Judge}, and how the words of two versions differ. */
public interface QuotationJudge extends Judge<Quotation> {

    /** From the first version to the second, in text order; together they cover every word of both. */
    List<Difference> differences(Quotation first, Quotation second);
}
