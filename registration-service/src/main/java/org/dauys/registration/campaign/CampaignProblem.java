package org.dauys.registration.campaign;

import org.dauys.kit.problem.ProblemType;

/** Problems of the campaign. */
public enum CampaignProblem implements ProblemType {
    /** An event would begin outside its phase of the calendar. */
    OUTSIDE_PHASE("campaign-outside-phase", 422),
    /** A territory that this candidate or contest has nothing to do with. */
    OTHER_TERRITORY("campaign-other-territory", 422),
    /** An event is in another state. */
    EVENT_STATE("campaign-event-state", 409),
    /** Something can be said of an event only when it has begun. */
    TOO_EARLY("campaign-too-early", 409),
    /** A wrong code, or another time than that of the event. */
    CHECK_IN_REFUSED("check-in-refused", 422),
    /** A candidacy does not stand in the contest of the debate, or does not take part in it. */
    NOT_A_PARTICIPANT("not-a-participant", 422),
    /** The order of the speakers is not drawn yet. */
    DEBATE_NOT_DRAWN("debate-not-drawn", 409),
    /** The debates of this contest are in groups already. */
    GROUPS_ANNOUNCED("debate-groups-announced", 409),
    /** The groups of this contest are not drawn yet. */
    GROUPS_NOT_DRAWN("debate-groups-not-drawn", 409),
    /** A debate is of a drawn group where there are groups, and of everybody where there are none. */
    NO_SUCH_GROUP("debate-group", 422),
    /** Attendance has been closed. */
    ATTENDANCE_CLOSED("attendance-closed", 409),
    /** Excuses wait for a decision. */
    EXCUSE_UNDECIDED("excuse-undecided", 409),
    /** An excuse is there already, is decided, or is not there. */
    EXCUSE_STATE("excuse-state", 409),
    /** Both languages of a profile must be filled in. */
    PROFILE_INCOMPLETE("profile-incomplete", 422),
    /** A profile is in another state. */
    PROFILE_STATE("profile-state", 409),
    /** The time for handing in profiles is over. */
    PROFILE_CLOSED("profile-closed", 409),
    /** A report is decided. */
    MATERIAL_STATE("material-state", 409),
    /** Too many reports in a day. */
    MATERIAL_LIMIT("material-limit", 429),
    /** A report cannot repeat this one. */
    MATERIAL_NO_ORIGINAL("material-no-original", 422),
    /** All seats are taken. */
    SEMINAR_FULL("seminar-full", 409),
    /** A seminar has begun or is cancelled. */
    SEMINAR_OVER("seminar-over", 409),
    /** A candidate has no seat. */
    SEMINAR_NO_SEAT("seminar-no-seat", 404);

    private final String slug;
    private final int status;

    CampaignProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
