/** What meetings and debates have in common: announcing, checking in, being counted. Knows no debate. */
package org.dauys.registration.campaign.event;
