package org.dauys.kit.security;

/** Names of the roles in the {@code groups} claim of tokens. */
public final class Roles {

    public static final String MEMBER = "member";
    public static final String PARTICIPANT = "participant";
    public static final String CANDIDATE = "candidate";
    public static final String PPO_SECRETARY = "ppo-secretary";
    public static final String REGISTRAR = "registrar";
    public static final String CONTROLLER = "controller";
    public static final String OBSERVER = "observer";
    public static final String TRUSTEE = "trustee";
    public static final String EDITOR = "editor";
    public static final String MODERATOR = "moderator";
    public static final String DEPUTY = "deputy";
    public static final String STATION_OFFICER = "station-officer";
    public static final String OPERATOR = "operator";
    /** Of a terminal's token ({@link Audience#KIOSK}); no account has it. */
    public static final String KIOSK_TERMINAL = "kiosk-terminal";

    private Roles() {}
}
