package pilottrap.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.Findings.Driver;
import pilottrap.scenarios.analysis.Findings.Flip;
import pilottrap.scenarios.analysis.Findings.Influence;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.simulation.parameter.Parameter;

/** What drives a difference and what would turn it, in a few lines on the terminal. */
final class FindingsReport {
    private static final int MOST = 5;
    /** A twentieth of a point. */
    private static final double SHOWN = 0.0005;

    private FindingsReport() {}

    static void print(Findings findings, String plan, Provenance provenance, Page page) {
        page.title("What drives the difference of " + plan + ", and what would turn it");
        page.line("  (roughly, from " + provenance.noun().counted(findings.replications()) + " for each figure)");
        List<Driver> drivers = findings.drivers().stream()
                .filter(driver -> Math.abs(driver.effect()) >= SHOWN)
                .limit(MOST)
                .toList();
        drivers.forEach(driver -> page.line("  without this part, of 100 launched "
                + Page.right(Words.tenth(100 * Math.abs(driver.effect())), 5)
                + (driver.effect() > 0 ? " fewer" : " more ") + " go live   " + driver.what()));
        findings.flips().forEach(flip -> page.wrapped("  " + turned(flip)));
        if (findings.steady() > 0) {
            page.wrapped("  " + findings.steady() + (findings.flips().isEmpty() ? " assumptions" : " other assumptions")
                    + " do not turn the advice anywhere in their plausible range, one at a time.");
        }
        findings.influences().stream()
                .filter(each -> Math.abs(each.high() - each.low()) >= SHOWN)
                .limit(3)
                .forEach(each -> page.wrapped("  " + moved(each)));
    }

    private static String turned(Flip flip) {
        return "If " + name(flip.parameter()) + " were " + (flip.below() ? "under " : "over ")
                + said(flip.threshold()) + unit(flip.parameter()) + " (assumed "
                + said(flip.assumed()) + "), " + flip.then() + ".";
    }

    /** The unit behind a number; none where the number says it all. */
    private static String unit(Parameter parameter) {
        return switch (parameter.unit()) {
            case SHARE, NUMBER, COUNT, SWITCH -> "";
            default -> " " + parameter.unit().label();
        };
    }

    private static String moved(Influence influence) {
        return "Over the range of " + name(influence.parameter()) + " the difference goes from "
                + Words.points(influence.low()) + " to " + Words.points(influence.high()) + " points ("
                + influence.parameter().grade().label() + ").";
    }

    /** To three significant digits. */
    private static String said(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String name(Parameter parameter) {
        return parameter.words() + (parameter.clause().isEmpty() ? "" : " (" + parameter.clause() + ")");
    }
}
