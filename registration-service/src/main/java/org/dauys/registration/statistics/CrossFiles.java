package org.dauys.registration.statistics;

import org.dauys.registration.statistics.Table.Cells;

/** Lays cross tables out as files: every row with its date, its time of counting and its denominator. */
final class CrossFiles {

    private CrossFiles() {}

    /** Sex by nomination by newness; an empty property is all of it. */
    static Table cells(CrossTable cross) {
        Table table = new Table();
        for (CrossTable.Cell cell : cross.cells()) {
            start(table, cross)
                    .put("sex", cell.sex())
                    .put("nomination", cell.nomination())
                    .put("new_face", cell.newFace().map(yes -> yes ? 1 : 0))
                    .put("denominator", cell.share().of())
                    .put("count", cell.share());
        }
        return table;
    }

    /** Age bands of each sex. */
    static Table ages(CrossTable cross) {
        Table table = new Table();
        for (CrossTable.AgeCell age : cross.ages()) {
            start(table, cross)
                    .put("sex", age.sex())
                    .put("age_from", age.from())
                    .put("age_to", age.to())
                    .put("denominator", age.share().of())
                    .put("count", age.share());
        }
        return table;
    }

    private static Cells start(Table table, CrossTable cross) {
        return table.row()
                .put("primary_id", cross.primaryId())
                .put("stage", cross.stage())
                .put("reference_date", cross.referenceDate())
                .put("as_of", cross.asOf())
                .put("territory_id", cross.territory())
                .put("contest_id", cross.contest());
    }
}
