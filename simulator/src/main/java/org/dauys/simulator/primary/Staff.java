package org.dauys.simulator.primary;

import java.util.List;
import java.util.Map;
import org.dauys.simulator.citizen.Editor;
import org.dauys.simulator.controller.Controller;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.operator.Operator;
import org.dauys.simulator.registrar.Registrar;
import org.dauys.simulator.station.StationOfficer;
import org.dauys.simulator.trustee.Trustee;

/**
 * Everyone who works for a primary, logged in.
 *
 * @param central registrar of the whole country
 * @param regional registrars by region or city of republican significance
 * @param secretaries of primary party organisations, by the same
 * @param second controller, for what takes two
 * @param appeals two further controllers, who have signed nothing below
 * @param stations officer of the polling stations
 * @param phones who has which phone, for the demo
 */
public record Staff(
        Operator operator,
        Registrar central,
        Map<String, Registrar> regional,
        Map<String, Api> secretaries,
        Controller controller,
        Controller second,
        List<Controller> appeals,
        StationOfficer stations,
        Editor editor,
        List<Trustee> trustees,
        Map<String, String> phones) {}
