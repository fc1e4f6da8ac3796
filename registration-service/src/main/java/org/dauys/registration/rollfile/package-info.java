/**
 * Large and incremental roll files: a resumable upload, checking in the background from checkpoint to checkpoint, a
 * preview of what would change, and the change itself, with a second person where it takes people off the roll. Knows the
 * roll and its rules; knows neither alerts nor contests nor credentials.
 */
package org.dauys.registration.rollfile;
