package pilottrap.scenarios.explain;

import pilottrap.scenarios.analysis.CurrencySymbol;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.pilot.Fate;

/** What became of a pilot and what it cost, in two sentences. */
final class Ending {
    private static final double MINUTES_A_WEEK = 10_080;

    private Ending() {}

    static String of(PilotRecord pilot, String currency) {
        String name = "A pilot of " + pilot.useCase().label() + " for " + pilot.unit();
        String cost = "It cost " + CurrencySymbol.amount(pilot.spend(), currency) + " of "
                + CurrencySymbol.amount(pilot.plan(), currency) + " planned";
        if (pilot.fate() == Fate.PRODUCTION) {
            String judged = pilot.successful() ? ", and was of value" : ", and was not judged of value";
            String retired = pilot.ended() >= 0
                    ? "; it was taken out again after " + weeks(pilot.ended() - pilot.live()) + " in production"
                    : "";
            return name + " went live " + weeks(pilot.live() - pilot.launched()) + " after its launch" + judged
                    + retired + ". " + cost + ", and realized "
                    + CurrencySymbol.amount(pilot.realized(), currency) + " against "
                    + CurrencySymbol.amount(pilot.runSpend(), currency) + " of run cost.";
        }
        String weighed = "; what weighed most: " + pilot.cause().label() + ". ";
        String late = pilot.live() >= 0
                ? " It went live later, " + weeks(pilot.live() - pilot.launched()) + " after its launch."
                : "";
        boolean open = pilot.fate() == Fate.LIMBO || pilot.fate() == Fate.IN_PROGRESS;
        String when = open
                ? " was " + (pilot.fate() == Fate.LIMBO ? "in limbo" : "still unfinished")
                        + " 104 weeks after its launch"
                : " was " + pilot.fate().label() + " " + weeks(pilot.ended() - pilot.launched()) + " after its launch";
        return name + when + weighed + cost + "." + late;
    }

    private static String weeks(long minutes) {
        long weeks = Math.round(minutes / MINUTES_A_WEEK);
        return weeks == 1 ? "a week" : weeks + " weeks";
    }
}
