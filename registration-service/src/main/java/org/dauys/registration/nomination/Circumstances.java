package org.dauys.registration.nomination;

import java.util.Set;
import org.dauys.registration.eligibility.Facts;

/**
 * What is known of an applicant besides the application.
 *
 * @param onRoll whether the person with this IIN is on the roll of the primary
 * @param elsewhere applications with this IIN in other territories
 * @param documentKinds kinds of documents that belong to the application
 */
record Circumstances(boolean onRoll, Facts.Elsewhere elsewhere, Set<String> documentKinds) {}
