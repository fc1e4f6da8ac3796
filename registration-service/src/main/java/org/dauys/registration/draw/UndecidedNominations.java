package org.dauys.registration.draw;

/** Whether somebody might still become a candidate; a draw waits until everybody knows. */
public interface UndecidedNominations {

    /** Number of nominations on which a registrar has still to decide. */
    int count(String primaryId);
}
