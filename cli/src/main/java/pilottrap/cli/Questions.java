package pilottrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.scenarios.file.LibraryEntry;
import pilottrap.scenarios.file.ScenarioFile;

/** Eight plain questions whose answers make a scenario; no answer means the archetype's value. */
final class Questions {
    private static final Pattern MONEY = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([kMG]?)\\s*([A-Za-z]{3})?");
    private static final double[] MATURITY = {0.15, 0.3, 0.45, 0.6, 0.75};
    private static final double[] DISCIPLINE = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final double WEEKS_A_YEAR = 52;

    private final BufferedReader answers;
    private final PrintStream prompts;
    private final String name;
    private final String from;

    Questions(BufferedReader answers, PrintStream prompts, String name, String from) {
        this.answers = answers;
        this.prompts = prompts;
        this.name = name;
        this.from = from;
    }

    /** The scenario's text. */
    String ask() throws IOException {
        prompts.println("Eight questions; Enter keeps what stands in brackets.");
        String called = text("1. What is the organization called?", name).orElse(name);
        String archetype = archetype();
        StringBuilder organization = new StringBuilder();
        StringBuilder policy = new StringBuilder();
        money().ifPresent(budget ->
                organization.append("  budget: ").append(budget).append('\n'));
        number("4. About how many AI pilots does it start a year?", 0.5, 500)
                .ifPresent(pilots -> policy.append("  launch_rate: ")
                        .append(decimal(pilots / WEEKS_A_YEAR))
                        .append("  # ")
                        .append(decimal(pilots))
                        .append(" a year\n"));
        number("5. Of ten pilots, how many are bought or built with a partner?", 0, 10)
                .ifPresent(external -> policy.append("  sourcing: {build: ")
                        .append(decimal(1 - external / 10))
                        .append(", buy: ")
                        .append(decimal(external / 20))
                        .append(", partner: ")
                        .append(decimal(external / 20))
                        .append("}\n"));
        scale("6. How ready for use is real data, 1 (scattered) to 5 (ready)?", MATURITY)
                .ifPresent(value -> organization
                        .append("  data_maturity: ")
                        .append(decimal(value))
                        .append('\n'));
        scale("7. How easily do core systems connect, 1 (hardly) to 5 (easily)?", MATURITY)
                .ifPresent(value -> organization
                        .append("  integration_maturity: ")
                        .append(decimal(value))
                        .append('\n'));
        scale("8. A pilot disappoints: is it stopped, 1 (never) to 5 (always)?", DISCIPLINE)
                .ifPresent(value -> policy.append("  kill_discipline: ")
                        .append(decimal(value))
                        .append('\n'));
        String stated = (organization.isEmpty() ? "" : "organization:\n" + organization + "\n")
                + (policy.isEmpty() ? "" : "policy:\n" + policy);
        return Template.of(called.replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip(), archetype, stated);
    }

    private Optional<String> text(String question, String kept) throws IOException {
        prompts.print(question + " [" + kept + "] ");
        prompts.flush();
        String answer = answers.readLine();
        return answer == null || answer.isBlank() ? Optional.empty() : Optional.of(answer.strip());
    }

    private String archetype() throws IOException {
        List<String> names = ScenarioFile.library().stream()
                .filter(entry -> entry.kind() != LibraryEntry.Kind.KNOCK_OUT)
                .map(LibraryEntry::name)
                .toList();
        while (true) {
            Optional<String> answer = text("2. What is it most like: " + String.join(", ", names) + "?", from);
            if (answer.isEmpty() || names.contains(answer.get())) {
                return answer.orElse(from);
            }
            prompts.println("   One of those names, please.");
        }
    }

    private Optional<String> money() throws IOException {
        while (true) {
            Optional<String> answer = text("3. What does it spend on AI a year, e.g. 6.5M USD?", "as the archetype");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            Matcher matcher = MONEY.matcher(answer.get());
            if (matcher.matches()) {
                String currency = matcher.group(3) == null
                        ? ""
                        : ", currency: " + matcher.group(3).toUpperCase(Locale.ROOT);
                return Optional.of("{annual: " + matcher.group(1) + matcher.group(2) + currency + "}");
            }
            prompts.println("   A number with k or M, please, and a currency if you like: 6.5M USD.");
        }
    }

    private Optional<Double> number(String question, double least, double most) throws IOException {
        while (true) {
            Optional<String> answer = text(question, "as the archetype");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            try {
                double number = Double.parseDouble(answer.get());
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException asksAgain) {
                // Said below, as for numbers out of range.
            }
            prompts.println("   A number from " + decimal(least) + " to " + decimal(most) + ", please.");
        }
    }

    private Optional<Double> scale(String question, double[] values) throws IOException {
        return number(question, 1, values.length).map(answer -> values[(int) Math.round(answer) - 1]);
    }

    private static String decimal(double number) {
        String text = String.format(Locale.ROOT, "%.3f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
