package org.dauys.registration.campaign.event;

import org.dauys.registration.text.PublicText;

/** Why something is called off. */
public record CancelRequest(@PublicText(max = 500) String reason) {}
