package org.dauys.simulator.observer;

import java.util.ArrayList;
import java.util.List;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Population;
import org.dauys.simulator.registrar.Registrar;

/** Observers from the League of Supporters. */
public final class League {

    private final LoginDesk desk;
    private final Crowd crowd;

    public League(LoginDesk desk, Crowd crowd) {
        this.desk = desk;
        this.crowd = crowd;
    }

    /** Observers who have been accredited, each for one territory in turn. */
    public List<Observer> accredit(
            int count, List<String> territories, String primary, Registrar registrar, Population population) {
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            phones.add(population.phone());
        }
        return crowd.each(phones, phone -> {
            Observer observer = new Observer(desk.participant(phone), primary);
            String territory = territories.get(phones.indexOf(phone) % territories.size());
            registrar.accredit(observer.askForAccreditation("Observer " + phone.substring(9), List.of(territory)));
            return observer;
        });
    }
}
