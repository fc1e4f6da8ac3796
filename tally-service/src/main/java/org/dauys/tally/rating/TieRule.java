package org.dauys.tally.rating;

import java.util.Comparator;

/** How candidacies with equal votes are ordered. Always an order: no two share a place. */
public enum TieRule {
    /** By the drawn order of the ballot paper. */
    DRAW_ORDER("draw-order", Comparator.comparingInt(Standing::drawn)),
    /** By registration number, shorter numbers first. */
    REGISTRATION_NUMBER(
            "registration-number",
            Comparator.<Standing>comparingInt(standing ->
                            standing.candidate().registrationNumber().length())
                    .thenComparing(standing -> standing.candidate().registrationNumber()));

    private final String label;
    private final Comparator<Standing> order;

    TieRule(String label, Comparator<Standing> order) {
        this.label = label;
        this.order = order;
    }

    /** The name under which it is published. */
    public String label() {
        return label;
    }

    /** Most votes first, then this rule. */
    Comparator<Standing> ranking() {
        return Comparator.comparingLong(Standing::votes).reversed().thenComparing(order);
    }
}
