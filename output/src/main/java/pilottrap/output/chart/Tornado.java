package pilottrap.output.chart;

import java.util.List;
import java.util.Optional;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.experiment.Factor.Role;

/**
 * How far an outcome moves where one factor alone goes from one end to the other: bars from the scenario as it is, those
 * that are chosen and those that are assumed apart, each the widest first.
 *
 * @param title what it shows, in one sentence
 * @param heading of what the bars are differences
 * @param unit their unit, and what the outcome is at the scenario as it is
 * @param scale differences to the scenario as it is
 * @param groups by whose it is to say; those without bars are left out
 * @param columns what stands beside the bars
 * @param hidden how many more bars there are than there is room for
 * @param key how marks are read
 * @param table the figures
 */
public record Tornado(
        String title,
        String heading,
        String unit,
        Scale scale,
        List<Group> groups,
        List<String> columns,
        int hidden,
        String key,
        DataTable table)
        implements Picture {
    /** The most bars that a picture can hold. */
    static final int MOST = 20;

    /** Copies the lists. */
    public Tornado {
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
    }

    /** The bars of a kind. */
    public record Group(Role role, String title, List<Bar> bars) {
        /** Copies the list. */
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A factor.
     *
     * @param what its name
     * @param low its lower end; absent where the scenario as it is stands there, or nothing is known
     * @param high its upper end; likewise
     * @param cells what stands in the columns
     */
    public record Bar(String what, Optional<End> low, Optional<End> high, List<String> cells) {
        /** Copies the list. */
        public Bar {
            cells = List.copyOf(cells);
        }

        /** From the smallest to the largest difference, the scenario as it is included. */
        double range() {
            double one = low.map(End::difference).orElse(0.0);
            double other = high.map(End::difference).orElse(0.0);
            return Math.max(0, Math.max(one, other)) - Math.min(0, Math.min(one, other));
        }
    }

    /**
     * One end of a factor.
     *
     * @param value what the factor is there, in words
     * @param bare the same without its unit
     * @param difference of the outcome to the scenario as it is
     * @param from where the 95 % interval of the difference begins
     * @param to where it ends
     * @param shown whether the difference is more than luck, among so many
     */
    public record End(String value, String bare, double difference, double from, double to, boolean shown) {}

    int rows() {
        return groups.stream().mapToInt(group -> group.bars().size()).sum();
    }

    @Override
    public double height(double width) {
        return 60 + (width < 640 ? 50 : 30) * rows() + 34.0 * groups.size() + (width < 640 ? 48 : 32);
    }
}
