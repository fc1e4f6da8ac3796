package org.dauys.registration.process;

import java.util.Arrays;

/** What a process started from this jar does ({@code dauys.role}). */
public enum ProcessRole {
    /** Everything but credentials. */
    REGISTRATION("registration"),
    /** Makes, keeps and releases credentials, and nothing else. */
    CREDENTIAL_AUTHORITY("credential-authority");

    private final String configName;

    ProcessRole(String configName) {
        this.configName = configName;
    }

    /** @throws IllegalArgumentException for another name: a process of unknown rights must not start */
    public static ProcessRole of(String configName) {
        return Arrays.stream(values())
                .filter(role -> role.configName.equals(configName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "dauys.role is not one of registration, " + "credential-authority"));
    }
}
