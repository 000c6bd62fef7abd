package pilottrap.simulation.docking;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.docking.NaivePeople.Countdown;
import pilottrap.simulation.docking.NaivePeople.Owner;
import pilottrap.simulation.docking.NaivePeople.Team;
import pilottrap.simulation.docking.NaivePeople.Unit;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;
import pilottrap.simulation.pilot.UseCase;

/** A pilot of a naive firm: plain state. Times are minutes, −1 for never. */
final class NaivePilot {
    /** Something that happened to it. */
    record Happening(long minute, Kind kind, double sponsorship, double resistance, double value) {}

    int index;
    long key;
    Unit unit;
    Owner owner;
    UseCase useCase;
    boolean external;
    boolean performative;
    boolean kpi;
    boolean upgrade;
    int tier;
    int sources;
    int systems;
    double value;
    double displacement;
    double theta;
    double spread;
    double plan;
    final List<Team> users = new ArrayList<>();

    Stage stage = Stage.PROPOSED;
    boolean limbo;
    double commitment;
    double s;
    double r;
    double weight;
    double slow;
    double redesign;
    boolean handedOff;
    boolean reworked;
    double passFactor;
    double reviewWork;
    int loops;
    int attempts;
    int failedTests;
    int sponsorSpells;
    int limboSpells;
    double spend;
    double runSpend;
    double realized;
    final Countdown letGo = new Countdown();
    final Countdown closure = new Countdown();
    final Countdown revival = new Countdown();

    /** What it waits for outside pools, and until when; in limbo, how long it has still to wait. */
    long timer = -1;

    long frozen = -1;

    /** Its job in a pool: pw done and left, speed in pw a week. */
    boolean working;

    double left;
    double done;
    double booked;
    double rate;
    double speed;
    long due = Long.MAX_VALUE;

    double q;
    double drift;
    double driftRate;
    int level;
    int poorWeeks;
    int detections;
    int promotions;
    int incidents;
    double weeklyValue;
    double weeklyRunCost;
    double[] ceiling = {};
    double[] use = {};
    int[] steady = {};
    final Countdown detection = new Countdown();
    final Countdown promotion = new Countdown();
    final Countdown operationalRetirement = new Countdown();
    final Countdown poorRetirement = new Countdown();
    final Countdown incident = new Countdown();

    long launched = -1;
    long progressed = -1;
    long passed = -1;
    long live = -1;
    long ended = -1;
    boolean judgedOfValue;
    boolean successful;
    boolean scaled;
    Fate fate;
    final List<Happening> story = new ArrayList<>();

    boolean ended() {
        return stage == Stage.KILLED || stage == Stage.REJECTED || stage == Stage.ABANDONED || stage == Stage.RETIRED;
    }

    boolean isLive() {
        return stage == Stage.LIVE || stage == Stage.SCALED;
    }

    /** In S1 to S9, in limbo or not. */
    boolean unfinished() {
        return !ended() && !isLive();
    }

    double meanUse() {
        double sum = 0;
        for (double each : use) {
            sum += each;
        }
        return sum / use.length;
    }

    void tell(long minute, Kind kind, double what) {
        story.add(new Happening(minute, kind, s, r, what));
    }
}
