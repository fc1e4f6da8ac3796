package org.dauys.registration.quota;

/**
 * Who is there to be put on a list; every person is in exactly one of the six.
 *
 * @param otherWomen neither under 35 nor of pension age
 */
public record Pool(int youngWomen, int youngMen, int otherWomen, int otherMen, int pensionWomen, int pensionMen) {

    /** Everybody. */
    public int total() {
        return women() + men();
    }

    public int women() {
        return youngWomen + otherWomen + pensionWomen;
    }

    public int men() {
        return youngMen + otherMen + pensionMen;
    }

    public int under35() {
        return youngWomen + youngMen;
    }

    public int pension() {
        return pensionWomen + pensionMen;
    }
}
