package org.dauys.simulator.primary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.simulator.citizen.Editor;
import org.dauys.simulator.controller.Controller;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.Operator;
import org.dauys.simulator.operator.StaffOffice;
import org.dauys.simulator.registrar.Registrar;
import org.dauys.simulator.station.StationOfficer;
import org.dauys.simulator.trustee.Trustee;

/** Two operators give people their roles; each of them logs in with a phone of their own. */
public final class HireStaff {

    /** A phone that is operator from the beginning on a local system. */
    public static final String OPERATOR_PHONE = "+77000000001";

    /** Another one: what the first proposes, its holder confirms. */
    public static final String SECOND_OPERATOR_PHONE = "+77000000002";

    private static final List<String> EVERYWHERE = List.of("*");

    private final LoginDesk desk;
    private final Crowd crowd;
    private final Map<String, String> phones = new LinkedHashMap<>();

    public HireStaff(LoginDesk desk, Crowd crowd) {
        this.desk = desk;
        this.crowd = crowd;
    }

    /**
     * @param plan whose primary
     * @param trustees how many people hold keys
     * @param keys folder in which they keep them
     */
    public Staff hire(PrimaryPlan plan, int trustees, Path keys) {
        Api first = desk.participant(OPERATOR_PHONE);
        Api other = desk.participant(SECOND_OPERATOR_PHONE);
        StaffOffice office = new StaffOffice(first, other);
        phones.put("operator", OPERATOR_PHONE);
        phones.put("operator 2", SECOND_OPERATOR_PHONE);
        String primary = plan.id();
        Registrar central = new Registrar(login(plan, office, "registrar", EVERYWHERE), primary);
        Controller controller = new Controller(login(plan, office, "controller", EVERYWHERE), primary);
        Controller second = new Controller(login(plan, office, "controller", EVERYWHERE), primary);
        List<Controller> appeals = List.of(
                new Controller(login(plan, office, "controller", EVERYWHERE), primary),
                new Controller(login(plan, office, "controller", EVERYWHERE), primary));
        StationOfficer stations = new StationOfficer(login(plan, office, "station-officer", EVERYWHERE), primary);
        Editor editor = new Editor(login(plan, office, "editor", EVERYWHERE), primary);
        Map<String, Registrar> regional = new LinkedHashMap<>();
        everywhere(plan, office, "registrar").forEach((top, api) -> regional.put(top, new Registrar(api, primary)));
        Map<String, Api> secretaries = everywhere(plan, office, "ppo-secretary");
        List<Trustee> keyHolders = new ArrayList<>();
        for (int i = 1; i <= trustees; i++) {
            String name = "Trustee " + i;
            keyHolders.add(new Trustee(name, login(plan, office, "trustee", EVERYWHERE), keys));
        }
        return new Staff(
                new Operator(first, other),
                central,
                regional,
                secretaries,
                controller,
                second,
                appeals,
                stations,
                editor,
                keyHolders,
                Map.copyOf(phones));
    }

    private Map<String, Api> everywhere(PrimaryPlan plan, StaffOffice office, String role) {
        List<String> tops = plan.tops();
        List<Api> sessions = crowd.each(tops, top -> login(plan, office, role, List.of(top)));
        Map<String, Api> byTop = new LinkedHashMap<>();
        for (int i = 0; i < tops.size(); i++) {
            byTop.put(tops.get(i), sessions.get(i));
        }
        return byTop;
    }

    private Api login(PrimaryPlan plan, StaffOffice office, String role, List<String> territories) {
        String phone;
        synchronized (phones) {
            phone = plan.population().phone();
            String title = role + (territories.equals(EVERYWHERE) ? "" : " of " + territories.get(0));
            long before = phones.keySet().stream()
                    .filter(other -> other.startsWith(title + " ") || other.equals(title))
                    .filter(other -> !other.contains(" of ") || title.contains(" of "))
                    .count();
            phones.put(before == 0 ? title : title + " " + (before + 1), phone);
        }
        office.grant(phone, role + " " + phone.substring(9), List.of(role), territories);
        return desk.participant(phone);
    }
}
