package org.dauys.simulator.replay;

import org.dauys.simulator.citizen.Discussion;
import org.dauys.simulator.primary.HearCases;
import org.dauys.simulator.primary.HoldCampaign;

/** What happened before the voting. */
record RunUp(HoldCampaign.Report campaign, HearCases.Report control, Discussion.Report discussion, int observers) {}
