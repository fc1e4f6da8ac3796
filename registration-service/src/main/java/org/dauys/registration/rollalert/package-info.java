/**
 * What on a roll somebody should look at: organisations that grow before the cut-off, days on which many join, phones
 * that many share. A list for review that refuses nobody. Knows the roll; knows no roll file and no credential.
 */
package org.dauys.registration.rollalert;
