package dev.dormouse.app;

import dev.dormouse.session.Session;

/** The first line at the prompt: what was opened, and what to try. */
final class Greeting {

    private Greeting() {}

    static String of(Session session) {
        if (session.target().database().equals(Wiring.DEMO)) {
            return """
                    the demo music store, yours to change (dormouse demo --reset makes it new) · \\? for help
                    try: select * from artist limit 5; · Track.where { milliseconds > 3_000_000 } · \\d track""";
        }
        return session.target().display() + " · " + session.version().product() + " "
                + session.version().text().replaceAll("\\s*\\(.*", "") + " · \\? for help";
    }
}
