package pilottrap.simulation.docking;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.parameter.BusinessFunction;

/** Who works in a naive firm: plain state. */
final class NaivePeople {
    private NaivePeople() {}

    /** A hazard that ends a spell once its weeks have added up to a threshold. */
    static final class Countdown {
        private double threshold;
        private double sum;

        void start(double exponential) {
            threshold = exponential;
            sum = 0;
        }

        /** Lets a week of a hazard pass; whether it ends the spell. */
        boolean week(double hazard) {
            sum += Math.max(0, hazard);
            return sum >= threshold;
        }
    }

    /** A business unit. */
    static final class Unit {
        BusinessFunction function;
        Sponsor sponsor;
        final List<Owner> owners = new ArrayList<>();
        final List<Team> teams = new ArrayList<>();
        double data;
        double visibility;
        double meanValue;
        double displacement;
        double power;
        double weight;
        double spentThisYear;
        double liveUse;
    }

    /** A process owner. */
    static final class Owner {
        long key;
        Unit unit;
        double threat;
        double power;
        double attitude;
        double signal;
        int successors;
        final Countdown stay = new Countdown();
        final List<Owner> peers = new ArrayList<>();
        final List<Team> reports = new ArrayList<>();
    }

    /** A sponsor, or the central lead. */
    static final class Sponsor {
        long key;
        boolean central;
        double enthusiasm;
        int sponsored;
        int successors;
        final Countdown stay = new Countdown();
    }

    /** A team. */
    static final class Team {
        long key;
        Unit unit;
        Owner owner;
        double trust;
        double skill;
        double fear;
        double attitude;
        double load;
        double fatigue;
        double workload;
        double category;
        double shock;
        int changes;
        int pilots;
        int systems;
        int fresh;
        double use;
        double relief;
        boolean confirms;
        final Countdown change = new Countdown();
    }
}
