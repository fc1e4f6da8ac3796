package org.dauys.auditor.record;

import java.io.IOException;
import org.dauys.protocol.audit.RecordDefect;

/** The server no longer has the past that a copy kept here holds. Unlike other failures to download, this proves something. */
public final class PastChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final RecordDefect reason;

    PastChangedException(RecordDefect reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** {@link RecordDefect#ROLLED_BACK} or {@link RecordDefect#CHANGED_SINCE}. */
    public RecordDefect reason() {
        return reason;
    }
}
