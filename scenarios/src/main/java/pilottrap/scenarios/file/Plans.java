package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pilottrap.scenarios.analysis.CurrencySymbol;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.Unit;

/** Tells what is planned, in plain words. */
final class Plans {
    private final Resolver.Frame frame;

    Plans(Resolver.Frame frame) {
        this.frame = frame;
    }

    /** "Portfolio focus (pilots 8) from the start, $50 k once". */
    String sentence(Chosen chosen) {
        List<String> chosenSettings = new ArrayList<>();
        double once = 0;
        double yearly = 0;
        double intensity = 1;
        for (Setting setting : chosen.what().settings()) {
            double value = chosen.stated().getOrDefault(setting.name(), setting.standard());
            switch (setting.name()) {
                case "cost" -> once = value;
                case "yearly_cost" -> yearly = value;
                case "intensity" -> intensity = value;
                default -> {}
            }
            if (value != setting.standard() && !setting.name().endsWith("cost")) {
                chosenSettings.add(setting.name().replace('_', ' ') + " " + said(setting, value));
            }
        }
        return chosen.what().title()
                + (chosenSettings.isEmpty() ? "" : " (" + String.join(", ", chosenSettings) + ")")
                + (chosen.startWeek() == 0
                        ? " from the start"
                        : " from week " + chosen.startWeek() + " ("
                                + frame.start().plusWeeks(chosen.startWeek()) + ")")
                + cost(once * intensity, yearly * intensity);
    }

    private static String said(Setting setting, double value) {
        if (!setting.choices().isEmpty()) {
            return setting.choices().get((int) value).replace('_', ' ');
        }
        if (setting.unit() == Unit.SWITCH) {
            return value == 0 ? "off" : "on";
        }
        String unit = setting.unit() == Unit.WEEKS ? " weeks" : "";
        return Numbers.said(value) + unit;
    }

    private String cost(double once, double yearly) {
        List<String> parts = new ArrayList<>();
        if (once > 0) {
            parts.add(money(once) + " once");
        }
        if (yearly > 0) {
            parts.add(money(yearly) + " a year");
        }
        return parts.isEmpty() ? "" : ", " + String.join(" and ", parts);
    }

    private String money(double thousands) {
        double size = thousands >= 1e6 ? 1e6 : thousands >= 1e3 ? 1e3 : 1;
        String unit = size == 1 ? " k" : size == 1e3 ? " M" : " bn";
        return CurrencySymbol.of(frame.currency())
                + Numbers.said(thousands / size).toLowerCase(Locale.ROOT)
                + unit;
    }
}
