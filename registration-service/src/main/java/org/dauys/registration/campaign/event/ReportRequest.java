package org.dauys.registration.campaign.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.dauys.registration.campaign.event.CampaignEvent.Counting;

/** How many came, and how they were counted. */
public record ReportRequest(@NotNull @Min(0) @Max(1_000_000) Integer visits, @NotNull Counting counted) {}
