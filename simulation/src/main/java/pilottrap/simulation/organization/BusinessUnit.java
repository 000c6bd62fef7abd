package pilottrap.simulation.organization;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/** A business unit: teams, two process owners, a sponsor, and what its function makes of pilots. */
public final class BusinessUnit {
    /** Position among all units, from 0. */
    public final int index;
    /** Identity in keyed draws. */
    public final long key;
    /** The name people use. */
    public final String name;
    /** Its function. */
    public final BusinessFunction function;

    /** Its teams. */
    public final List<Team> teams = new ArrayList<>();
    /** Its two process owners. */
    public final List<Manager> owners = new ArrayList<>();
    /** Who sponsors its pilots. */
    public final Executive sponsor;

    /** Data maturity against the organization's. */
    final Parameter dataOffset;
    /** Visibility v, in [0, 1]. */
    public final Parameter visibility;
    /** Mean yearly value, k$. */
    public final Parameter meanValue;
    /** Mean displacement δ, in [0, 1]. */
    public final Parameter displacement;
    /** Risk-tier weights, tiers 1 to 3. */
    public final List<Parameter> tiers;

    /** Data maturity D, in [0, 1]. */
    public double dataMaturity;
    /** Its data maturity at the start. */
    public double ownDataMaturity;
    /** Power in budgeting, in [0, 1]. */
    public double power;
    /** Success reported at the last budget, in [0, 1]. */
    public double reported;
    /** Weight in portfolio choice from the last budget or mid-year review, before the hot stove. */
    public double weight;
    /** Mean use of its live systems, summed at the tick. */
    public double liveUse;
    /** k$ spent on its pilots since the last budget. */
    public double spentThisYear;

    BusinessUnit(int index, long key, String name, BusinessFunction function, Executive sponsor) {
        this.index = index;
        this.key = key;
        this.name = name;
        this.function = function;
        this.sponsor = sponsor;
        dataOffset = Parameters.of(function, "data_offset");
        visibility = Parameters.of(function, "visibility");
        meanValue = Parameters.of(function, "mean_value");
        displacement = Parameters.of(function, "displacement");
        tiers = List.of(
                Parameters.of(function, "tier_1"),
                Parameters.of(function, "tier_2"),
                Parameters.of(function, "tier_3"));
    }

    /** Mean fatigue of its teams. */
    public double fatigue() {
        double sum = 0;
        for (int i = 0; i < teams.size(); i++) {
            sum += teams.get(i).fatigue;
        }
        return sum / teams.size();
    }

    /** Mean fear of its teams. */
    public double fear() {
        double sum = 0;
        for (int i = 0; i < teams.size(); i++) {
            sum += teams.get(i).fear;
        }
        return sum / teams.size();
    }
}
