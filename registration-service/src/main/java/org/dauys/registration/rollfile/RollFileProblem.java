package org.dauys.registration.rollfile;

import org.dauys.kit.problem.ProblemType;

/** Problems of roll files. */
public enum RollFileProblem implements ProblemType {
    /** The bytes do not go on where the upload ends; the extension {@code received} says where that is. */
    ROLL_UPLOAD_GAP("roll-upload-gap", 409),
    /** Not all stated bytes have arrived. */
    ROLL_UPLOAD_INCOMPLETE("roll-upload-incomplete", 409),
    /** What has arrived has another hash. */
    ROLL_UPLOAD_HASH("roll-upload-hash", 422),
    /** More bytes than allowed, or than stated. */
    ROLL_FILE_TOO_LARGE("roll-file-too-large", 413),
    /** The file is in another state. */
    ROLL_FILE_STATE("roll-file-state", 409),
    /** The roll has changed since the comparison; the file is compared again. */
    ROLL_CHANGED("roll-changed", 409),
    /** The number of those who leave was not confirmed. */
    LEAVERS_UNCONFIRMED("leavers-unconfirmed", 409);

    private final String slug;
    private final int status;

    RollFileProblem(String slug, int status) {
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
