/** What candidates say about themselves, in one form with the same limits for everybody. */
package org.dauys.registration.campaign.profile;
