package org.dauys.auditor.verify;

import java.util.List;

/**
 * What a check beside the record itself has to say.
 *
 * @param objections what is wrong
 * @param notes what a careful reader should know although nothing is wrong
 */
record Remarks(List<String> objections, List<String> notes) {

    Remarks {
        objections = List.copyOf(objections);
        notes = List.copyOf(notes);
    }
}
