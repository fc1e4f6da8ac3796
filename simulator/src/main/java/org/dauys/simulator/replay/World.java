package org.dauys.simulator.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.oracle.CastJournal;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.voter.ElectionOnDevice;

/**
 * A primary whose ballot box can be opened.
 *
 * @param devices by election uuid
 * @param folder for archives
 */
record World(
        Api api,
        PrimaryPlan plan,
        Staff staff,
        List<Candidate> candidates,
        List<String> elections,
        Map<String, ElectionOnDevice> devices,
        CastJournal journal,
        Path folder) {}
