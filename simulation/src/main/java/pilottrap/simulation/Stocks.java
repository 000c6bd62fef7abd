package pilottrap.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;

/** Capability stocks: programmes build them, neglect lets them fade (§4.7.11). Data is kept by unit. */
final class Stocks {
    private static final double LEAST_LEVEL = 0.02;
    private static final double MOST_LEVEL = 0.95;
    private static final Capability[] CAPABILITIES = Capability.values();

    private final Organization org;
    private final List<Part> parts = new ArrayList<>();
    private final double[] target = new double[CAPABILITIES.length];
    private final double[] speed = new double[CAPABILITIES.length];
    private @Nullable Part dataPart;

    Stocks(Organization org) {
        this.org = org;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** One week: towards the highest target, at the pace of the fastest programme. */
    void week(double week) {
        Arrays.fill(speed, 0);
        dataPart = null;
        for (Part part : parts) {
            // The week that ends now counts if the programme was at work in it.
            if (week > part.from() && week <= part.until()) {
                aim(part);
            }
        }
        double fading = org.at(Parameters.CAPABILITY_DECAY);
        for (Capability each : CAPABILITIES) {
            int i = each.ordinal();
            double level = org.level(each);
            boolean built = speed[i] > 0 && target[i] > level;
            org.level(each, built ? level + (target[i] - level) * speed[i] : faded(level, fading));
        }
        data(fading);
    }

    private void data(double fading) {
        double pace = speed[Capability.DATA.ordinal()];
        for (BusinessUnit unit : org.units) {
            double own = unit.dataMaturity;
            double aim = dataPart == null ? 0 : aim(dataPart, unit.ownDataMaturity);
            unit.dataMaturity = pace > 0 && aim > own ? own + (aim - own) * pace : faded(own, fading);
        }
    }

    /** A week of neglect; what was above the least level stays above it. */
    private static double faded(double level, double fading) {
        return Math.max(Math.min(level, LEAST_LEVEL), level * (1 - fading));
    }

    private void aim(Part part) {
        Capability which = Capability.of(part.move().parameter()).orElseThrow();
        int i = which.ordinal();
        double aim = aim(part, org.base(which.parameter()));
        int slow = part.move().window().ramped() ? part.programme().rampWeeks() : 0;
        double pace = slow == 0 ? 1 : 1 - StrictMath.exp(-1.0 / slow);
        if (speed[i] == 0 || aim > target[i]) {
            target[i] = aim;
            if (which == Capability.DATA) {
                dataPart = part;
            }
        }
        speed[i] = Math.max(speed[i], pace);
    }

    /** Where a move takes a stock that starts at a level of its own: base + x·(target − base), at most 0.95. */
    private static double aim(Part part, double own) {
        return Math.min(MOST_LEVEL, Part.aim(part.move(), own, part.programme().intensity()));
    }
}
