package org.dauys.simulator.primary;

/**
 * How much campaign there is.
 *
 * @param meetings held
 * @param visits of people at them, all together
 * @param visitors members who say at the door who they are, each at three meetings
 * @param missing candidates who do not come to their debate
 */
public record CampaignPlan(int meetings, int visits, int visitors, int missing) {}
