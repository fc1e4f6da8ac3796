/**
 * Cases against candidates: opened, heard, ruled on and appealed from commission to commission; decisions are published
 * and take effect. Knows candidacies, and no complainant; what a removal means for ballots is told as an event, and is the
 * matter of those who count.
 */
package org.dauys.registration.control;
