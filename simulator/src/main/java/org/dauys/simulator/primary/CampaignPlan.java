package org.dauys.simulator.primary;

/**
 * How much campaign there is.
 *
 * @param meetings held
 * @param visits of people at them, all together
 * @param visitors members who say at the door who they are, each at up to three meetings
 * @param missing candidates who do not come to their debate
 * @param pupils candidates who go to the seminar and write a profile
 */
public record CampaignPlan(int meetings, int visits, int visitors, int missing, int pupils) {}
