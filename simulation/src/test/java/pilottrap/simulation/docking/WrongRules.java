package pilottrap.simulation.docking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import pilottrap.simulation.docking.NaivePeople.Unit;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;

/** Naive models with one rule planted wrong: a comparison that does not refuse them is worth nothing. */
final class WrongRules {
    /** Naive models with one rule wrong, by what is wrong. */
    static final Map<String, BiFunction<Blueprint, Draws, NaiveFirm>> ALL = new LinkedHashMap<>();

    private WrongRules() {}

    static {
        ALL.put("multitasking costs nothing", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double efficiency(double load) {
                return 1;
            }
        });
        ALL.put("limbo takes no capacity", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double limboLoad() {
                return 1e-9;
            }
        });
        ALL.put("what capped jobs leave is lost", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double shared(double rest, double unused) {
                return rest - unused;
            }
        });
        ALL.put("all work is served alike", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double serviceWeight(double base, double sponsorship) {
                return 1;
            }
        });
        ALL.put("patience has no grace", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double fading(NaivePilot pilot) {
                double patience = at(Parameters.PATIENCE) * (pilot.external ? at(Parameters.EXTERNAL_PATIENCE) : 1);
                return Math.exp(-(now - pilot.progressed) / (double) WEEK / patience);
            }
        });
        ALL.put(
                "sponsors let go in proportion to what is missing",
                (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
                    @Override
                    double letGoHazard(NaivePilot pilot) {
                        return pilot.s < 1 ? super.letGoHazard(pilot) / (1 - pilot.s) : 0;
                    }
                });
        ALL.put("closure does not ask for safety", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double closureHazard() {
                return super.closureHazard() - at(Parameters.CLOSURE_SAFETY) * (safety - .3);
            }
        });
        ALL.put("revival asks for no sponsor", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double revivalHazard(NaivePilot pilot) {
                return at(Parameters.REVIVAL);
            }
        });
        ALL.put("sponsors do not keep owners from a veto", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double veto(NaivePilot pilot) {
                return clip(at(Parameters.VETO_SCALE) * pilot.r * pilot.owner.power);
            }
        });
        ALL.put("tiers are reviewed alike", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double governancePass(NaivePilot pilot) {
                return super.governancePass(pilot) + at(Parameters.GOVERNANCE_PASS_RISK) * (pilot.tier - 2);
            }
        });
        ALL.put("hand-offs cost no work", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double integrationWork(NaivePilot pilot) {
                return super.integrationWork(pilot) / (pilot.handedOff ? 1 + at(Parameters.HANDOFF_WORK) : 1);
            }
        });
        ALL.put("nothing is sunk at the review", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double reviewMargin(NaivePilot pilot, double signal) {
                double spend = pilot.spend;
                pilot.spend = 0;
                double margin = super.reviewMargin(pilot, signal);
                pilot.spend = spend;
                return margin;
            }
        });
        ALL.put("a hundredth more fatigue", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double fatigue(double load) {
                return super.fatigue(1.01 * load);
            }
        });
        ALL.put("bought systems have no licence", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double runCost(NaivePilot pilot) {
                return super.runCost(pilot)
                        - (pilot.external ? at(Parameters.LICENCE_VALUE_SHARE) * pilot.value / 52 : 0);
            }
        });
        ALL.put("investors never press", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double vanity() {
                return at(Parameters.VANITY_WEIGHT);
            }
        });
        ALL.put("reputation is a tenth better than it is", (blueprint, draws) -> new NaiveFirm(blueprint, draws) {
            @Override
            double reputation(Unit unit) {
                return 1.1 * super.reputation(unit);
            }
        });
    }
}
