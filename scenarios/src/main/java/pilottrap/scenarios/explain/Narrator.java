package pilottrap.scenarios.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pilottrap.scenarios.analysis.CurrencySymbol;
import pilottrap.simulation.measure.Ledger.Entry;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;

/** Tells a pilot's ledger in plain words: one event for each entry, and the judgement at 104 weeks. */
final class Narrator {
    private static final long MINUTES_A_WEEK = 10_080;
    private static final double STALLED_WEEKS = 8;
    private static final Set<Kind> TURNING = EnumSet.of(
            Kind.LAUNCHED,
            Kind.REVIEW_PASSED,
            Kind.APPROVED,
            Kind.TEST_FAILED,
            Kind.VETOED,
            Kind.SPONSOR_LOST,
            Kind.EXECUTIVE_LEFT,
            Kind.REVIVED,
            Kind.CARRIED_THROUGH,
            Kind.KILLED,
            Kind.REJECTED,
            Kind.ABANDONED,
            Kind.WENT_LIVE,
            Kind.SUCCESS,
            Kind.DISAPPOINTMENT,
            Kind.RETIRED);
    private static final Set<Kind> NO_PROGRESS =
            EnumSet.of(Kind.EXECUTIVE_LEFT, Kind.OWNER_LEFT, Kind.SPONSOR_LOST, Kind.ENTERED);

    private final PilotRecord pilot;
    private final LocalDate start;
    private final String currency;
    private final List<Event> events = new ArrayList<>();
    private long progressed;
    /** When work on each stage began; branches may run side by side. */
    private final Map<Stage, Long> entered = new EnumMap<>(Stage.class);

    private long lost;
    private int loops;
    private int tests;
    private boolean live;

    private Narrator(PilotRecord pilot, LocalDate start, String currency) {
        this.pilot = pilot;
        this.start = start;
        this.currency = currency;
        progressed = pilot.launched();
    }

    /**
     * The events of a pilot.
     *
     * @param entries its entries in the ledger, in order of time
     * @param start the date that stands for week 0
     * @param currency the currency code
     */
    static List<Event> events(PilotRecord pilot, List<Entry> entries, LocalDate start, String currency) {
        Narrator narrator = new Narrator(pilot, start, currency);
        long judged = pilot.launched() + Blueprint.JUDGED_AFTER * MINUTES_A_WEEK;
        boolean told = false;
        for (Entry entry : entries) {
            if (!told && entry.minute() > judged) {
                narrator.judgement(judged);
                told = true;
            }
            narrator.tell(entry);
        }
        if (!told) {
            narrator.judgement(judged);
        }
        return narrator.events;
    }

    private void tell(Entry entry) {
        String what = what(entry);
        String why = why(entry);
        add(entry.minute(), Optional.of(entry), what, why, TURNING.contains(entry.kind()));
        if (!NO_PROGRESS.contains(entry.kind())) {
            progressed = entry.minute();
        }
        if (entry.kind() == Kind.ENTERED) {
            entered.put(entry.stage(), entry.minute());
        }
    }

    private void add(long minute, Optional<Entry> entry, String what, String why, boolean turning) {
        LocalDate date = start.plusWeeks(minute / MINUTES_A_WEEK);
        double since = (minute - pilot.launched()) / (double) MINUTES_A_WEEK;
        events.add(new Event(minute, date, since, entry, what, why, turning));
    }

    /** What had become of it 104 weeks after its launch, where it had not ended or gone live before. */
    private void judgement(long minute) {
        boolean open = pilot.fate() == Fate.LIMBO || pilot.fate() == Fate.IN_PROGRESS;
        if (open) {
            add(
                    minute,
                    Optional.empty(),
                    "104 weeks after its launch it is "
                            + (pilot.fate() == Fate.LIMBO ? "in limbo: neither live nor closed" : "still unfinished")
                            + ".",
                    "What weighed most: " + pilot.cause().label() + ".",
                    true);
        }
    }

    private String what(Entry entry) {
        double value = entry.value();
        return switch (entry.kind()) {
            case LAUNCHED ->
                "Launched: " + pilot.useCase().label() + " for " + pilot.unit() + ", " + sourcing() + ", risk tier "
                        + pilot.tier() + ", worth " + money(value) + " a year at full use, planned to cost "
                        + money(pilot.plan()) + (pilot.performative() ? "; wanted for show more than for use." : ".");
            case ENTERED -> stage(entry.stage()) + " starts, " + personWeeks(value) + ".";
            case COMPLETED ->
                stage(entry.stage()) + " is done: " + personWeeks(value) + " in "
                        + weeks(entry.minute() - entered.getOrDefault(entry.stage(), entry.minute())) + ".";
            case REVIEW_PASSED -> "The pilot review says go; on curated data it looks like " + of100(value) + ".";
            case REVIEW_LOOP ->
                "Governance sends it round again (review " + ++loops + "); it had a chance of " + in100(value)
                        + " to pass.";
            case APPROVED ->
                "Governance approves" + (loops > 0 ? " in review " + (loops + 1) : "") + "; the chance was "
                        + in100(value) + ".";
            case TEST_FAILED -> {
                tests++;
                yield "It fails the go-live test: quality " + of100(value) + " on real data.";
            }
            case TEST_PASSED -> "It passes the go-live test: quality " + of100(value) + " on real data.";
            case REWORK -> "It goes back to data work after attempt " + Math.round(value) + ".";
            case VETOED ->
                limbo(entry, "Its process owner vetoes the go-live; the chance of that was " + in100(value) + ".");
            case SPONSOR_LOST ->
                limbo(
                        entry,
                        "Its sponsor lets go, and nobody works on it or closes it from now on: limbo. The chance was "
                                + in100(1 - Math.exp(-value)) + " a week.");
            case EXECUTIVE_LEFT -> "Its sponsor moves on; the successor's commitment to it is " + of100(value) + ".";
            case OWNER_LEFT -> "A new process owner takes over; the resistance to it is " + of100(value) + ".";
            case REVIVED -> "It is taken up again after " + weeks(entry.minute() - lost) + " in limbo.";
            case KILLED ->
                entry.stage() == Stage.PILOT_REVIEW
                        ? "The pilot review stops it; it missed the bar by " + points(value) + "."
                        : "It is stopped at the go-live test; it missed the bar by " + points(value) + ".";
            case REJECTED -> "Risk review rejects it; the chance of that was " + in100(value) + ".";
            case ABANDONED ->
                "It is formally closed after " + weeks(entry.minute() - lost) + " in limbo; the chance was "
                        + in100(1 - Math.exp(-value)) + " a week.";
            case WENT_LIVE -> {
                live = true;
                yield "It goes live after " + weeks(entry.minute() - pilot.launched()) + ", with quality "
                        + of100(value) + ".";
            }
            case DRIFT_DETECTED -> "Drift is noticed: it has lost " + points(value) + " of quality.";
            case RETRAINED -> "It is retrained and gains " + points(value) + " of quality.";
            case INCIDENT -> "An incident; the chance was " + in100(1 - Math.exp(-value)) + " a week.";
            case PROMOTED -> "It is given more autonomy: level " + Math.round(value) + " of 4.";
            case DEMOTED -> "Its autonomy is cut to level " + Math.round(value) + " of 4.";
            case SUCCESS -> "It is judged of value: worth " + times(value) + " its run cost.";
            case DISAPPOINTMENT -> "It is judged a disappointment: worth " + times(value) + " its run cost.";
            case SCALED -> "It is at scale: " + in100(value) + " of its intended use.";
            case RETIRED -> "It is taken out of production; use was " + in100(value) + " of what was intended.";
            case CARRIED_THROUGH ->
                "An early win carries it past all that was left, with quality " + of100(value) + ".";
            case SHOCK -> "A shock of the scenario meets it.";
            case PROGRAMME_STARTED -> "A programme starts.";
            case PROGRAMME_ENDED -> "A programme ends.";
            case PROGRAMME_ACTS -> "A programme begins to act.";
            case PROGRAMME_CHANGED -> "A programme does more or less than before.";
            case SHOCK_MISSED -> "A shock of the scenario meets nobody.";
            case DROPPED -> "A proposal is approved and not launched.";
        };
    }

    private String limbo(Entry entry, String words) {
        lost = entry.minute();
        return words;
    }

    /** The state that made it likely, as far as the kind of event depends on it. */
    private String why(Entry entry) {
        List<String> state = new ArrayList<>();
        Kind kind = entry.kind();
        double idle = (entry.minute() - progressed) / (double) MINUTES_A_WEEK;
        if (kind == Kind.SPONSOR_LOST && idle >= STALLED_WEEKS) {
            state.add(weeks(entry.minute() - progressed) + " without progress");
        }
        if (!live && kind != Kind.REWORK && kind != Kind.TEST_PASSED && kind != Kind.COMPLETED) {
            state.add("sponsorship " + of100(entry.sponsorship()));
        }
        boolean owner = entry.stage() == Stage.DATA
                || entry.stage() == Stage.INTEGRATION
                || entry.stage() == Stage.CHANGE
                || kind == Kind.VETOED;
        if (!live && owner && kind != Kind.COMPLETED && kind != Kind.OWNER_LEFT) {
            state.add("resistance of the process owner " + of100(entry.resistance()));
        }
        if (entry.load() > 0) {
            state.add(load(entry));
        }
        if (entry.qualityGap() > 0.005 && (kind == Kind.TEST_FAILED || kind == Kind.TEST_PASSED)) {
            state.add(points(entry.qualityGap()) + " of quality lost between curated and real data");
        }
        if (!live && entry.potShare() <= 0) {
            state.add("the year's money is spent");
        } else if (kind == Kind.LAUNCHED) {
            state.add(Math.round(100 * entry.potShare()) + " % of the year's money left");
        }
        if (state.isEmpty()) {
            return "";
        }
        String words = String.join("; ", state);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String load(Entry entry) {
        String who = switch (entry.stage()) {
            case PILOT -> "AI specialist";
            case DATA -> "data engineer";
            case INTEGRATION -> "integration engineer";
            case GOVERNANCE -> "reviewer";
            case CHANGE -> "change specialist";
            default -> "operations engineer";
        };
        return tenth(entry.load()) + " jobs for each " + who;
    }

    private String sourcing() {
        return switch (pilot.mode()) {
            case BUILD -> "built in house";
            case BUY -> "bought";
            case PARTNER -> "built with a partner";
        };
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case PILOT -> "Pilot work on curated data";
            case DATA -> "Data work";
            case INTEGRATION -> "Integration";
            case GOVERNANCE -> "The governance review";
            case CHANGE -> "Change work";
            case ONBOARDING -> "Onboarding to operations";
            default -> stage.label();
        };
    }

    private String money(double thousands) {
        return CurrencySymbol.amount(thousands, currency);
    }

    private static String weeks(long minutes) {
        long weeks = Math.round(minutes / (double) MINUTES_A_WEEK);
        return weeks == 0 ? "less than a week" : weeks == 1 ? "a week" : weeks + " weeks";
    }

    private static String personWeeks(double number) {
        return tenth(number) + " person-weeks";
    }

    private static String of100(double share) {
        return Math.round(100 * share) + " of 100";
    }

    private static String in100(double chance) {
        long percent = Math.round(100 * chance);
        return percent == 0 && chance > 0 ? "less than 1 in 100" : percent + " in 100";
    }

    private static String points(double share) {
        long points = Math.round(100 * share);
        return points == 0 && share > 0 ? "less than a point" : points + (points == 1 ? " point" : " points");
    }

    private static String times(double ratio) {
        return ratio > 1_000 ? "far more than" : tenth(ratio) + " times";
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}
