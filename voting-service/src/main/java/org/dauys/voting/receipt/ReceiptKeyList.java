package org.dauys.voting.receipt;

import java.util.List;

/** Every key that has ever signed receipts. */
public record ReceiptKeyList(List<PublishedReceiptKey> items) {}
