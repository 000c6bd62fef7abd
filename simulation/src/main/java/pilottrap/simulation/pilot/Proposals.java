package pilottrap.simulation.pilot;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * Ideas that arrive and are approved (C5): layers of equal Poisson streams, the same in every scenario; a proposal is approved
 * by its mark, so that a higher launch rate only adds pilots. Approved ones start where there is money, a slot and no pause.
 */
public final class Proposals {
    /** Proposals a week in each layer. */
    private static final double LAYER_RATE = 0.5;

    private static final long MINUTES_A_WEEK = 10_080;
    private static final int LAYER_SHIFT = 32;
    private static final double NO_LIMIT = 1_000_000;

    private final Organization org;
    private final Luck luck;
    private final Calendar calendar;
    private final Tally tally;
    private final Portfolio portfolio;
    private final Lifecycle lifecycle;
    private final Chronicle chronicle;
    private final List<long[]> layers = new ArrayList<>();
    private int openLayers;
    private long window;
    private double yearEnd;
    private double lastMoney = 1;
    private double lastElasticity = 1;
    private double lastFactor = 1;

    /** The proposals of an organization on a calendar. */
    public Proposals(
            Organization org,
            Calendar calendar,
            Tally tally,
            Portfolio portfolio,
            Lifecycle lifecycle,
            Chronicle chronicle) {
        this.org = org;
        this.luck = org.luck;
        this.calendar = calendar;
        this.tally = tally;
        this.portfolio = portfolio;
        this.lifecycle = lifecycle;
        this.chronicle = chronicle;
    }

    /** Forgets everything. */
    public void reset() {
        openLayers = 0;
        yearEnd = 1;
        window = org.blueprint.launchWeeks() * MINUTES_A_WEEK;
    }

    /** Whether programme slots are limited at a minute; in the past they were not. */
    static boolean scarce(Organization org, long now) {
        return org.at(Parameters.WIP_LIMIT) < NO_LIMIT && !org.past(now);
    }

    /** The launch rate λ(t), proposals approved a week (C5). */
    public double rate() {
        double money = Math.max(
                org.at(Parameters.LAUNCH_BUDGET_FLOOR),
                org.budget.netEnvelope() / org.values().of(Parameters.BUDGET));
        double own = org.past(calendar.now()) ? org.base(Parameters.PAST_LAUNCH_RATE) : org.at(Parameters.LAUNCH_RATE);
        return own
                * (org.at(Parameters.HYPE_LAUNCH_BASE) + org.at(Parameters.HYPE_LAUNCH_WEIGHT) * org.climate.hype)
                * moneyFactor(money, org.at(Parameters.LAUNCH_BUDGET_ELASTICITY))
                * org.at(Parameters.LAUNCH_FACTOR)
                * org.climate.pressure
                * yearEnd;
    }

    /** money^elasticity; the envelope changes once a year, so that the last power mostly serves again. */
    private double moneyFactor(double money, double elasticity) {
        if (money != lastMoney || elasticity != lastElasticity) {
            lastMoney = money;
            lastElasticity = elasticity;
            lastFactor = StrictMath.pow(money, elasticity);
        }
        return lastFactor;
    }

    /** Sets the year-end factor of the week. */
    public void yearEnd(double factor) {
        yearEnd = factor;
    }

    /**
     * Opens as many layers as the present rate needs. A layer opened late is wound forward: while it was closed its
     * proposals could not have been approved.
     */
    public void cover() {
        double rate = rate();
        while (openLayers * LAYER_RATE < rate) {
            if (openLayers == layers.size()) {
                layers.add(new long[2]);
            }
            long[] layer = layers.get(openLayers);
            layer[0] = 0;
            layer[1] = -1;
            do {
                step(openLayers, layer);
            } while (layer[0] <= calendar.now());
            openLayers++;
            schedule();
        }
    }

    /** Draws anew, after the luck has become another, when the next proposal of each layer comes. */
    public void redraw() {
        for (int i = 0; i < openLayers; i++) {
            long[] layer = layers.get(i);
            layer[0] = calendar.now();
            layer[1]--;
            step(i, layer);
        }
        schedule();
    }

    /** Moves a layer to its next proposal: minute and number. */
    private void step(int index, long[] layer) {
        layer[1]++;
        double gap = luck.exponential(Purpose.PROPOSAL_GAP, index, layer[1]) / LAYER_RATE;
        layer[0] += Math.max(1, (long) StrictMath.ceil(gap * MINUTES_A_WEEK));
    }

    private void schedule() {
        long next = Calendar.NEVER;
        for (int i = 0; i < openLayers; i++) {
            next = Math.min(next, layers.get(i)[0]);
        }
        if (next < window) {
            calendar.schedule(Slots.PROPOSALS, next, Phase.LAUNCH);
        } else {
            calendar.cancel(Slots.PROPOSALS);
        }
    }

    /** The proposals of this minute. */
    public void arrive() {
        long now = calendar.now();
        for (int i = 0; i < openLayers; i++) {
            long[] layer = layers.get(i);
            while (layer[0] == now) {
                consider(i, layer[1]);
                step(i, layer);
            }
        }
        schedule();
    }

    private void consider(int layer, long number) {
        if (luck.uniform(Purpose.PROPOSAL_MARK, layer, number) >= Organization.clip(rate() / LAYER_RATE - layer)) {
            return;
        }
        if (org.on(Parameters.LAUNCHES_PAUSED) && !org.past(calendar.now())) {
            tally.droppedPause++;
            chronicle.dropped(rate());
        } else if (!org.budget.canLaunch()) {
            tally.droppedBudget++;
            chronicle.dropped(rate());
        } else if (scarce(org, calendar.now()) && portfolio.holding() >= org.at(Parameters.WIP_LIMIT)) {
            tally.droppedWip++;
            chronicle.dropped(rate());
        } else {
            lifecycle.launch(portfolio.add((long) layer << LAYER_SHIFT | number));
        }
    }
}
